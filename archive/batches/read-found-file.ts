import { stat } from 'node:fs/promises';
import { AppError } from '#core/errors/app-error.ts';
import { MAX_PAGED_BYTES, type ImportFile } from '../importers/importer.ts';
import { readSource } from '../importers/open-source.ts';
import { ZIP_LIMITS } from '../importers/zip/read-zip.ts';
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
  const sizes = await sizesOf(shelf, file);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MAX_PAGED_BYTES)
    throw new AppError('import/too-large', { file: nameOf(file), bytes, limit: MAX_PAGED_BYTES });
  const count = sizes.length;
  if (count > ZIP_LIMITS.entries)
    throw new AppError('import/too-many-entries', { file: nameOf(file), count, limit: ZIP_LIMITS.entries });
  const pages = pagePlaces(file).map((place, at) => ({
    name: nameOf(place),
    bytes: sizes[at] ?? 0,
    read: async () => (await readFoundFile(shelf, place)).bytes,
  }));
  return packBundle(pages);
}

/** How large the pages of a bundle are; reading tells of one that is gone. */
async function sizesOf(shelf: ArchiveShelf, { path, entries, pageFiles }: FilePlace): Promise<number[]> {
  const places = pagePlaces({ path, entries, pageFiles });
  if (entries.length === 0) {
    const stats = await Promise.all(places.map((place) => stat(place.path).catch(() => null)));
    return stats.map((found) => found?.size ?? 0);
  }
  const archive = await shelf.open({ path, entries: entries.slice(0, -1) });
  const sizes = new Map(archive.files.map(({ name, bytes }) => [name, bytes]));
  return places.map((place) => sizes.get(place.entries.at(-1) ?? '') ?? 0);
}
