import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { FileFormat } from '#core/model/batch.ts';
import { formatByName, isImportable, sizeLimitOf } from '../importers/choose-importer.ts';
import { ARCHIVE_LIMITS, type ZipArchive } from '../importers/zip/zip-archive.ts';
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

/** What an archive may still hold, with all that lie in it. */
type Room = { entries: number; bytes: number };

async function* walkArchive(
  shelf: ArchiveShelf,
  place: ArchivePlace,
  room: Room = { ...ARCHIVE_LIMITS },
): AsyncGenerator<FoundFile> {
  const archive = await open(shelf, place);
  const refusal = isAppError(archive) ? archive : takeRoom(archive, place, room);
  if (refusal !== null || isAppError(archive)) {
    if (refusal !== null) yield failed(place, refusal);
    return;
  }
  const files = archive.files.toSorted((one, other) => byName.compare(one.name, other.name));
  for (const { name, bytes, failure } of files) {
    const inner = { path: place.path, entries: [...place.entries, name] };
    const limit = sizeLimitOf(name);
    if (failure !== null) yield failed(inner, failure, bytes);
    else if (isArchive(name)) yield* walkArchive(shelf, inner, room);
    else if (isImportable(name) && bytes > limit)
      yield failed(inner, new AppError('import/too-large', { file: basename(name), bytes, limit }), bytes);
    else yield found(inner, { name, bytes, isWanted: isImportable(name) });
  }
}

/** Takes the room of an archive's files; why they are not followed where there is not so much left. */
function takeRoom({ files }: ZipArchive, { path, entries }: ArchivePlace, room: Room): AppError | null {
  const file = basename(entries.at(-1) ?? path);
  room.entries -= files.length;
  room.bytes -= files.reduce((sum, { bytes }) => sum + bytes, 0);
  const limit = ARCHIVE_LIMITS.entries;
  if (room.entries < 0)
    return new AppError('import/too-many-entries', { file, count: limit - room.entries, limit });
  if (room.bytes < 0)
    return new AppError('import/expands-too-far', { file, bytes: ARCHIVE_LIMITS.bytes - room.bytes });
  return null;
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
export function isArchive(name: string): boolean {
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
