import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '#core/errors/app-error.ts';

/**
 * Writes a file whole or not at all, flushed to the disk before it takes its name.
 * Throws `file/cannot-write` with the system's reason.
 */
export async function writeFileAtomic(file: string, content: string | Uint8Array): Promise<void> {
  const scratch = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(scratch, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(scratch, file);
  } catch (cause) {
    await rm(scratch, { force: true });
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new AppError('file/cannot-write', { file, reason }, { cause });
  }
}
