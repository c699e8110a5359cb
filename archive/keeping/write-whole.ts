import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { renameFlushed } from './flush.ts';

/**
 * Writes a file whole or not at all: beside it first, flushed, then renamed. Content that comes in pieces is not held together.
 * @throws AppError `file/cannot-write`; what the pieces themselves throw
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array | AsyncIterable<string>,
): Promise<void> {
  // Two writers of one file must not write into one scratch file.
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.unfinished`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    renameFlushed(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('file/cannot-write', { file: basename(file) }, { cause: error });
  }
}
