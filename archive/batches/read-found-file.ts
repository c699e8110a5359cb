import { AppError } from '#core/errors/app-error.ts';
import { MAX_PAGED_BYTES, type ImportFile } from '../importers/importer.ts';
import { readSource } from '../importers/open-source.ts';
import { packBundle } from '../pictures/pack-bundle.ts';
import type { ArchiveShelf } from './archive-shelf.ts';
import { nameOf, pagePlaces, type FilePlace } from './file-place.ts';

/** The bytes of a file of a batch, from disk or out of the archive it lies in; those of a bundle of pages are made of its files. @throws AppError `import/…` */
export async function readFoundFile(shelf: ArchiveShelf, file: FilePlace): Promise<ImportFile> {
  const name = nameOf(file);
  if (file.pageFiles.length > 0) return { name, bytes: await readPages(shelf, file) };
  const entry = file.entries.at(-1);
  if (entry === undefined) return { name, bytes: await readSource(file.path) };
  const archive = await shelf.open({ path: file.path, entries: file.entries.slice(0, -1) });
  const bytes = await archive.read(entry);
  if (bytes.length === 0) throw new AppError('import/empty', { file: name });
  return { name, bytes };
}

async function readPages(shelf: ArchiveShelf, file: FilePlace): Promise<Uint8Array> {
  const pages: ImportFile[] = [];
  let bytes = 0;
  for (const place of pagePlaces(file)) {
    const page = await readFoundFile(shelf, place);
    pages.push(page);
    bytes += page.bytes.length;
    if (bytes > MAX_PAGED_BYTES)
      throw new AppError('import/too-large', { file: nameOf(file), bytes, limit: MAX_PAGED_BYTES });
  }
  return packBundle(pages);
}
