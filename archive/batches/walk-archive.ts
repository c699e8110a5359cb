import { basename } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import { isImportable, sizeLimitOf } from '../importers/choose-importer.ts';
import { ARCHIVE_LIMITS, type ZipArchive } from '../importers/zip/zip-archive.ts';
import type { ArchivePlace, ArchiveShelf } from './archive-shelf.ts';
import { pagePlaces } from './file-place.ts';
import { byName, failed, found, isArchive, type FoundFile, type Walk } from './found-file.ts';
import { gatherPages } from './gather-pages.ts';

/** How many archives within one another are followed. */
const DEEPEST_ARCHIVE = 3;

/** What an archive may still hold, with all that lie in it. */
type Room = { entries: number; bytes: number };

/** The files of a ZIP archive, and of those that lie in it. */
export async function* walkArchive(
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
