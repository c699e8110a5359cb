import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { FileFormat, PicturesAs } from '#core/model/batch.ts';
import { formatByName, isImportable, sizeLimitOf } from '../importers/choose-importer.ts';
import { ARCHIVE_LIMITS, type ZipArchive } from '../importers/zip/zip-archive.ts';
import { ArchiveShelf, type ArchivePlace } from './archive-shelf.ts';
import { nameOf, pagePlaces, type FilePlace } from './file-place.ts';
import { gatherPages } from './gather-pages.ts';

/** A file that paths lead to, in folders and ZIP archives too; `error` is why it cannot come in. */
export type FoundFile = FilePlace & {
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
 * 第10期), ZIP archives are opened. Pictures that are pages of one issue are one file, unless they are wanted apart. Hidden entries and symbolic links inside folders are passed over. A path that is gone, a folder that
 * cannot be read, a broken archive does not hold up the rest.
 */
export async function* findFiles(paths: readonly string[], pictures: PicturesAs): AsyncGenerator<FoundFile> {
  const walk = { shelf: new ArchiveShelf(), pictures };
  const { pagesOf, others } = gatherPages(paths, pictures);
  try {
    for (const path of paths) {
      const pageFiles = pagesOf.get(path) ?? [];
      if (others.has(path)) continue;
      if (pageFiles.length > 0) {
        yield* takeFile(walk, { ...alone(path), pageFiles }, { wasNamed: true });
        continue;
      }
      const stats = await stat(path).catch(() => null);
      if (stats === null) yield failed(alone(path), new AppError('import/not-found', { file: path }));
      else if (stats.isDirectory()) yield* walkFolder(walk, path);
      else yield* takeFile(walk, alone(path), { wasNamed: true });
    }
  } finally {
    walk.shelf.close();
  }
}

/** What goes along with a search for files. */
type Walk = { shelf: ArchiveShelf; pictures: PicturesAs };

async function* walkFolder(walk: Walk, folder: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    return new AppError('import/not-readable', { file: folder }, { cause });
  });
  if (isAppError(entries)) {
    yield failed(alone(folder), entries);
    return;
  }
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const files = shown.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
  const { pagesOf, others } = gatherPages(files, walk.pictures);
  for (const entry of shown.toSorted((a, b) => byName.compare(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(walk, path);
    else if (entry.isFile() && !others.has(path))
      yield* takeFile(walk, { ...alone(path), pageFiles: pagesOf.get(path) ?? [] }, { wasNamed: false });
  }
}

async function* takeFile(
  walk: Walk,
  place: FilePlace,
  { wasNamed }: { wasNamed: boolean },
): AsyncGenerator<FoundFile> {
  const { path, pageFiles } = place;
  if (isArchive(path)) yield* walkArchive(walk, place);
  else if (pageFiles.length === 0)
    yield found(place, { bytes: await sizeOf(path), isWanted: wasNamed || isImportable(path) });
  else {
    const sizes = await Promise.all(pagePlaces(place).map((page) => sizeOf(page.path)));
    yield found(place, { bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0), isWanted: true });
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

/** What an archive may still hold, with all that lie in it. */
type Room = { entries: number; bytes: number };

async function* walkArchive(
  walk: Walk,
  place: ArchivePlace,
  room: Room = { ...ARCHIVE_LIMITS },
): AsyncGenerator<FoundFile> {
  const archive = await open(walk.shelf, place);
  const refusal = isAppError(archive) ? archive : takeRoom(archive, place, room);
  if (refusal !== null || isAppError(archive)) {
    if (refusal !== null) yield failed({ ...place, pageFiles: [] }, refusal);
    return;
  }
  const files = archive.files.map((file) => ({ ...file, failure: file.failure ?? sizeFailure(file) }));
  const fileOf = new Map(files.map((file) => [file.name, file]));
  const { pagesOf, others } = gatherPages([...fileOf.keys()], walk.pictures);
  for (const file of files.toSorted((one, other) => byName.compare(one.name, other.name))) {
    const { name } = file;
    if (others.has(name)) continue;
    const entries = [...place.entries, name];
    const inner = { path: place.path, entries, pageFiles: pagesOf.get(name) ?? [] };
    const pages = pagePlaces(inner).flatMap((page) => fileOf.get(page.entries.at(-1) ?? '') ?? []);
    const parts = pages.length === 0 ? [file] : pages;
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    // A bundle with a page that cannot be read fails as a whole: an issue must not come in without it.
    const failure = parts.find((part) => part.failure !== null)?.failure ?? null;
    if (failure !== null) yield failed(inner, failure, bytes);
    else if (isArchive(name)) yield* walkArchive(walk, inner, room);
    else yield found(inner, { bytes, isWanted: isImportable(name) });
  }
}

/** Why a file in an archive is too large to be read; null where it is not. */
function sizeFailure({ name, bytes }: { name: string; bytes: number }): AppError | null {
  const limit = sizeLimitOf(name);
  if (!isImportable(name) || bytes <= limit) return null;
  return new AppError('import/too-large', { file: basename(name), bytes, limit });
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
  { path, entries, pageFiles }: FilePlace,
  { bytes, isWanted }: { bytes: number | null; isWanted: boolean },
): FoundFile {
  const place = { path, entries, pageFiles };
  return { ...place, bytes, format: formatByName(nameOf(place)), isWanted, error: null };
}

function failed(
  { path, entries, pageFiles }: FilePlace,
  error: AppError,
  bytes: number | null = null,
): FoundFile {
  const place = { path, entries, pageFiles };
  const name = nameOf(place);
  const format = isArchive(name) ? 'archive' : formatByName(name);
  return { ...place, bytes, format, isWanted: true, error };
}

function alone(path: string): FilePlace {
  return { path, entries: [], pageFiles: [] };
}
