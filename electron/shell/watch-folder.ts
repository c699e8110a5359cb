import type { Settings } from '#core/contract/shell-operations.ts';
import { findOpenArchive } from '../archive-process/follow-open-archive.ts';
import type { CallArchive } from '../archive-process/running-archive.ts';
import { valueOf } from '../ipc/answered-failure.ts';
import { watchedFolderOf } from '../settings/watched-folders.ts';

/** Has the archive process watch what the settings say of the open archive, where it is this one; throws its failure. */
export async function watchForArchive(
  call: CallArchive,
  settings: Settings,
  archiveId: string,
): Promise<void> {
  const status = await findOpenArchive(call);
  if (status === null || status === 'unknown' || status.id !== archiveId || status.readOnly) return;
  const watch = watchedFolderOf(settings, archiveId);
  if (watch === null) valueOf(await call('watching.stop', {}));
  else valueOf(await call('watching.start', { folder: watch.folder, isAutomatic: watch.isAutomatic }));
}
