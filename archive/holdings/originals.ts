import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Original } from '#core/model/issue.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { makeFolderFlushed, renameFlushed, writeFlushed } from '../keeping/flush.ts';

/** Files of an import that has not been committed yet. */
const INCOMING = '.incoming';
const INTENT = '.intent';

/** What the path of an original is made of. */
export type OriginalName = { sha256: string; extension: string };

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

/** The extension under which an original was first kept; null where the database does not know it. */
export function findKeptExtension(db: Db, sha256: string): string | null {
  const find = db.prepare<[string], string>('SELECT extension FROM original WHERE sha256 = ?').pluck();
  return find.get(sha256) ?? null;
}

/** Stores what is known of an original. Runs inside the caller's transaction. */
export function insertOriginal(db: Db, original: Original): void {
  prepared(
    db,
    'INSERT INTO original (sha256, bytes, name, extension, media_type, encoding) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    original.sha256,
    original.bytes,
    original.name,
    keptExtension(original.name),
    original.mediaType,
    original.encoding,
  );
}

/** Every original the database knows, by its hash. */
export function listOriginals(db: Db): OriginalName[] {
  return db.prepare<[], OriginalName>('SELECT sha256, extension FROM original ORDER BY sha256').all();
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
  mkdirSync(incoming, { recursive: true });
  const marker = join(incoming, `${sha256}${extension}${INTENT}`);
  // Not flushed: with it a power cut takes no more than the leave to throw the copy away.
  writeFileSync(marker, '');
  writeUnlessThere(originalsFolder, bytes, { sha256, extension });
  return () => {
    rmSync(marker, { force: true });
  };
}

/**
 * Writes the original of a file that came in again, where it has been lost or changed meanwhile; true where it had to, false
 * where it is whole or the database does not know it.
 */
export function repairOriginal(db: Db, originalsFolder: string, bytes: Uint8Array): boolean {
  const sha256 = sha256Of(bytes);
  // Under the extension it was first kept with: the same bytes may come in under another name.
  const extension = findKeptExtension(db, sha256);
  return extension !== null && writeUnlessThere(originalsFolder, bytes, { sha256, extension });
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

/** False where the very same bytes are there; whatever else bears the name of the original gives way to it. */
function writeUnlessThere(originalsFolder: string, bytes: Uint8Array, name: OriginalName): boolean {
  const target = join(originalsFolder, ...originalPath(name.sha256, name.extension).split('/'));
  if (holds(target, bytes)) return false;
  const incoming = join(originalsFolder, INCOMING);
  mkdirSync(incoming, { recursive: true });
  const temporary = join(incoming, randomUUID());
  writeFlushed(temporary, bytes);
  chmodSync(temporary, 0o444);
  makeFolderFlushed(dirname(target));
  renameFlushed(temporary, target);
  return true;
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    const { size } = statSync(file);
    return size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false; // missing, or not to be read: both are mended by writing it
  }
}

/** What follows a commit cannot undo it, so it cannot fail the import. A marker that stays is swept at the next opening. */
export function afterCommit(forgetMarker: () => void, describeFailure: (error: unknown) => unknown): void {
  try {
    forgetMarker();
  } catch (error) {
    describeFailure(error); // which logs it
  }
}
