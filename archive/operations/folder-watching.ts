import type { BatchId } from '#core/model/ids.ts';
import type { FolderWatch, WatchedFolder } from '#core/model/watched-folder.ts';
import type { Archive } from '../archive.ts';
import { addPaths, findOfferedBatch, insertBatch } from '../batches/batch-rows.ts';
import { refuseOwnFolder } from '../keeping/refuse-own-folder.ts';
import { FolderWatcher } from '../watching/folder-watcher.ts';
import { beginImport, beginLook } from './batch-jobs.ts';
import type { HostContext } from './handler.ts';

const watchers = new WeakMap<Archive, FolderWatcher>();

/** How watching a folder goes for an archive; null where none is watched. */
export function watchOf(archive: Archive): FolderWatch | null {
  return watchers.get(archive)?.status ?? null;
}

/**
 * Watches a folder for an archive, in place of any other. New files join the batch that is being offered, or are a new one; of such files as
 * come in by themselves each lot is a batch. @throws AppError `ipc/not-granted` for a folder inside the archive
 */
export function startWatching(context: HostContext, archive: Archive, watched: WatchedFolder): void {
  refuseOwnFolder(archive.layout.folder, watched.folder);
  const before = watchOf(archive);
  if (before?.folder === watched.folder && before.isAutomatic === watched.isAutomatic) return;
  endWatching(archive);
  const { describeFailure } = context;
  let batchId: BatchId | null = null;
  const watcher = new FolderWatcher({
    ...{ archive, watched, everyMs: context.watchEveryMs, describeFailure },
    offer: (paths) => {
      batchId = watched.isAutomatic ? null : findOfferedBatch(archive.db);
      const by = { author: context.author.name, now: context.now() };
      if (batchId === null) batchId = insertBatch(archive.db, { paths, origin: 'watched-folder', ...by });
      else addPaths(archive.db, batchId, paths);
    },
    offered: () => {
      if (batchId === null) return;
      if (watched.isAutomatic) beginImport(context, batchId);
      else beginLook(context, batchId);
    },
    changed: () => {
      tellWatching(context);
    },
  });
  watchers.set(archive, watcher);
  tellWatching(context);
}

/** Ends watching for an archive. */
export function endWatching(archive: Archive): void {
  watchers.get(archive)?.close();
  watchers.delete(archive);
}

/** Tells that a folder is watched, or is not, or otherwise than before. */
export function tellWatching({ emit }: HostContext): void {
  emit({ name: 'archive.changed', payload: { parts: ['watching'] } });
}
