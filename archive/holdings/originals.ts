import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import type { Db } from '../database/connection.ts';

/** Files of an import that has not been committed yet. */
const INCOMING = '.incoming';
const INTENT = '.intent';

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Extension an original is kept under: of the imported name, ASCII only, `.bin` where it has none. */
export function keptExtension(name: string): string {
  const extension = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '.bin';
}

/** Where an original stands below `originals/`, with `/`: `ab/cd/<sha256>.txt`. */
export function originalPath(sha256: string, extension: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}${extension}`;
}

/**
 * Writes an original once, read-only and flushed, and returns a function to call after the database has committed.
 * A marker stands beside it until then, so that {@link sweepInterruptedImports} can tell a copy that an interrupted import left
 * from a file that somebody put there.
 */
export function keepOriginal(
  originalsFolder: string,
  bytes: Uint8Array,
  sha256: string,
  extension: string,
): () => void {
  const incoming = join(originalsFolder, INCOMING);
  const relative = originalPath(sha256, extension);
  const target = join(originalsFolder, ...relative.split('/'));
  mkdirSync(incoming, { recursive: true });
  const marker = join(incoming, `${sha256}${extension}${INTENT}`);
  writeFlushed(marker, new Uint8Array());
  if (!existsSync(target)) {
    const temporary = join(incoming, randomUUID());
    writeFlushed(temporary, bytes);
    chmodSync(temporary, 0o444);
    mkdirSync(join(target, '..'), { recursive: true });
    renameSync(temporary, target);
    flushFolder(join(target, '..'));
  }
  return () => {
    rmSync(marker, { force: true });
  };
}

/**
 * Clears up after imports that ended before their commit: removes our own unfinished copies, and nothing that the
 * database knows. Call when the archive is opened for writing.
 */
export function sweepInterruptedImports(db: Db, originalsFolder: string): void {
  const incoming = join(originalsFolder, INCOMING);
  if (!existsSync(incoming)) return;
  const isTracked = db.prepare<[string], number>('SELECT 1 FROM original WHERE sha256 = ?').pluck();
  for (const name of readdirSync(incoming)) {
    const [, sha256, extension] = /^([0-9a-f]{64})(\.[a-z0-9]{1,8})\.intent$/.exec(name) ?? [];
    if (sha256 !== undefined && extension !== undefined && isTracked.get(sha256) === undefined)
      rmSync(join(originalsFolder, ...originalPath(sha256, extension).split('/')), { force: true });
    rmSync(join(incoming, name), { force: true });
  }
}

function writeFlushed(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A rename survives a power cut only when its folder is flushed too; Windows has no such call. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
