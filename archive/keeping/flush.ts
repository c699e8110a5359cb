import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const CHUNK_BYTES = 1024 * 1024;

/** Some file systems (network shares, FUSE) know no flush of a folder; SQLite goes on without it too. */
const NO_FOLDER_FLUSH = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'];

/** Writes a file that survives a power cut once its folder is flushed. */
export function writeFlushed(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Copies the content of a file and nothing else of it (a write-protected source makes a writable copy), flushed. */
export async function copyFlushed(source: string, target: string): Promise<void> {
  const from = await open(source, 'r');
  try {
    const to = await open(target, 'w');
    try {
      const chunk = new Uint8Array(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await from.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0) break;
        await to.writeFile(chunk.subarray(0, bytesRead));
      }
      await to.sync();
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Flushes a file that somebody else wrote, SQLite for instance. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A rename survives a power cut only when its folder is flushed too; Windows has no such call. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NO_FOLDER_FLUSH.includes(String(error.code))))
      throw error;
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder and what is missing above it, each entered in its parent for good. */
export function makeFolderFlushed(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const top = resolve(first);
  for (let at = resolve(folder); at.length >= top.length; at = dirname(at)) flushFolder(dirname(at));
}

/** Gives a flushed file its final name, in place of what bears it, for good. */
export function renameFlushed(from: string, to: string): void {
  // Windows does not replace a write-protected file.
  if (process.platform === 'win32' && existsSync(to)) chmodSync(to, 0o644);
  renameSync(from, to);
  flushFolder(dirname(to));
}

/** True where `source` itself could not be read, as against a target that could not be written. */
export function isReadFailure(error: unknown, source: string): boolean {
  if (!(error instanceof Error)) return false;
  return ('syscall' in error && error.syscall === 'read') || ('path' in error && error.path === source);
}
