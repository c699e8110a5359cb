import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { ArchiveLayout } from '../archive-layout.ts';
import type { Db } from '../database/connection.ts';
import { holdingsVersion } from '../database/meta.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { FullTextIndex } from '../index/full-text-index.ts';
import type { ScratchFolders } from './scratch-folders.ts';

type Opening = { db: Db; archiveId: string; readOnly: boolean; scratch: ScratchFolders };

/** The index beside the archive; a temporary one where that is stale and cannot be written, or cannot be opened at all. */
export function openIndex(
  layout: ArchiveLayout,
  { db, archiveId, readOnly, scratch }: Opening,
): { index: FullTextIndex; isIndexStale: boolean } {
  const isCurrent = (index: FullTextIndex) => index.holdingsVersion === holdingsVersion(db);
  const beside = readOnly && !existsSync(layout.index) ? null : openIndexBeside(layout, archiveId, readOnly);
  if (beside !== null && (!readOnly || isCurrent(beside)))
    return { index: beside, isIndexStale: !isCurrent(beside) };
  beside?.close();
  return { index: openScratchIndex(archiveId, scratch), isIndexStale: true };
}

/** Null where the index cannot be opened: it is derived data, and no reason not to open the archive. */
function openIndexBeside(layout: ArchiveLayout, archiveId: string, readOnly: boolean): FullTextIndex | null {
  try {
    return FullTextIndex.open(layout.index, { archiveId, readOnly }).index;
  } catch (error) {
    if (translateStorageFailure(error, {}) instanceof AppError) return null;
    throw error;
  }
}

/** An empty index in a temporary folder. */
export function openScratchIndex(archiveId: string, scratch: ScratchFolders): FullTextIndex {
  const file = join(scratch.make(), 'index.sqlite');
  return FullTextIndex.open(file, { archiveId, readOnly: false }).index;
}
