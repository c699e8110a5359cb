import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { FileFormat } from '#core/model/batch.ts';
import { formatByName, isImportable, sizeLimitOf } from '../importers/choose-importer.ts';
import type { ZipArchive } from '../importers/zip/zip-archive.ts';
import { ArchiveShelf, type ArchivePlace } from './archive-shelf.ts';

/** A file that paths lead to, in folders and ZIP archives too; `error` is why it cannot come in. */
export type FoundFile = ArchivePlace & {
  bytes: number | null;
  format: FileFormat;
  /** False for a file that was only found beside others, and is no bulletin by its name. */
  isWanted: boolean;
  error: AppError | null;
};

/** How many archives within one another are followed. */
export const DEEPEST_ARCHIVE = 3;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The files that paths lead to, in the order in which they come in: folders are walked depth first, names in natural order (第2期 before
 * 第10期), ZIP archives are opened. Hidden entries and symbolic links inside folders are passed over. A path that is gone, a folder that
 * cannot be read, a broken archive does not hold up the rest.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const shelf = new ArchiveShelf();
  try {
    for (const path of paths) {
      const stats = await stat(path).catch(() => null);
      if (stats === null)
        yield failed({ path, entries: [] }, new AppError('import/not-found', { file: path }));
      else if (stats.isDirectory()) yield* walkFolder(shelf, path);
      else yield* takeFile(shelf, { path, size: stats.size, wasNamed: true });
    }
  } finally {
    shelf.close();
  }
}

async function* walkFolder(shelf: ArchiveShelf, folder: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    return new AppError('import/not-readable', { file: folder }, { cause });
  });
  if (isAppError(entries)) {
    yield failed({ path: folder, entries: [] }, entries);
    return;
  }
  entries.sort((a, b) => byName.compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(shelf, path);
    else if (entry.isFile()) {
      const size = (await stat(path).catch(() => null))?.size ?? null;
      yield* takeFile(shelf, { path, size, wasNamed: false });
    }
  }
}

async function* takeFile(
  shelf: ArchiveShelf,
  { path, size, wasNamed }: { path: string; size: number | null; wasNamed: boolean },
): AsyncGenerator<FoundFile> {
  if (isArchive(path)) yield* walkArchive(shelf, { path, entries: [] });
  else
    yield found({ path, entries: [] }, { name: path, bytes: size, isWanted: wasNamed || isImportable(path) });
}

async function* walkArchive(shelf: ArchiveShelf, place: ArchivePlace): AsyncGenerator<FoundFile> {
  const archive = await open(shelf, place);
  if (isAppError(archive)) {
    yield failed(place, archive);
    return;
  }
  const files = archive.files.toSorted((one, other) => byName.compare(one.name, other.name));
  for (const { name, bytes, failure } of files) {
    const inner = { path: place.path, entries: [...place.entries, name] };
    const limit = sizeLimitOf(name);
    if (failure !== null) yield failed(inner, failure, bytes);
    else if (isArchive(name)) yield* walkArchive(shelf, inner);
    else if (isImportable(name) && bytes > limit)
      yield failed(inner, new AppError('import/too-large', { file: basename(name), bytes, limit }), bytes);
    else yield found(inner, { name, bytes, isWanted: isImportable(name) });
  }
}

async function open(shelf: ArchiveShelf, place: ArchivePlace): Promise<ZipArchive | AppError> {
  const limit = DEEPEST_ARCHIVE;
  if (place.entries.length >= limit)
    return new AppError('import/too-deep', { file: basename(place.entries.at(-1) ?? ''), limit });
  try {
    return await shelf.open(place);
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
}

/** True for a ZIP archive by its name. Word files and the like are packages too, and have names of their own. */
function isArchive(name: string): boolean {
  return /\.zip$/i.test(name);
}

function found(
  { path, entries }: ArchivePlace,
  { name, bytes, isWanted }: { name: string; bytes: number | null; isWanted: boolean },
): FoundFile {
  return { path, entries, bytes, format: formatByName(name), isWanted, error: null };
}

function failed({ path, entries }: ArchivePlace, error: AppError, bytes: number | null = null): FoundFile {
  const name = entries.at(-1) ?? path;
  const format = isArchive(name) ? 'archive' : formatByName(name);
  return { path, entries, bytes, format, isWanted: true, error };
}
