import { basename } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { ImportFile } from '../importers/importer.ts';
import { readSource } from '../importers/open-source.ts';
import type { ArchivePlace, ArchiveShelf } from './archive-shelf.ts';

/** What a file of a batch is called, without the folders it lies in. */
export function nameOf({ path, entries }: ArchivePlace): string {
  return basename(entries.at(-1) ?? path);
}

/** The bytes of a file of a batch, from disk or out of the archive it lies in. @throws AppError `import/…` */
export async function readFoundFile(shelf: ArchiveShelf, file: ArchivePlace): Promise<ImportFile> {
  const name = nameOf(file);
  const entry = file.entries.at(-1);
  if (entry === undefined) return { name, bytes: await readSource(file.path) };
  const archive = await shelf.open({ path: file.path, entries: file.entries.slice(0, -1) });
  const bytes = await archive.read(entry);
  if (bytes.length === 0) throw new AppError('import/empty', { file: name });
  return { name, bytes };
}
