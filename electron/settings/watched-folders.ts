import { MOST_WATCHED_FOLDERS, type ArchiveWatch, type Settings } from '#core/contract/shell-operations.ts';

/** The settings with a folder watched for its archive in place of any other; `null` for none. Of too many the oldest go. */
export function withWatchedFolder(
  settings: Settings,
  archiveId: string,
  watch: ArchiveWatch | null,
): Settings {
  const others = settings.watchedFolders.filter((each) => each.archiveId !== archiveId);
  const all = watch === null ? others : [...others, watch];
  return { ...settings, watchedFolders: all.slice(-MOST_WATCHED_FOLDERS) };
}

/** The folder that is watched for an archive; null where none is. */
export function watchedFolderOf(settings: Settings, archiveId: string): ArchiveWatch | null {
  return settings.watchedFolders.find((each) => each.archiveId === archiveId) ?? null;
}
