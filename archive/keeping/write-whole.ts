import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';

/** Writes a file whole or not at all: beside it first, flushed, then renamed. @throws AppError `file/cannot-write` */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new AppError('file/cannot-write', { file: basename(file) }, { cause: error });
  }
}
