import type { ArchiveWatch, Settings } from '#core/contract/shell-operations.ts';

/** The settings with a folder watched for its archive in place of any other; `null` for none. */
export function withWatchedFolder(
  settings: Settings,
  archiveId: string,
  watch: ArchiveWatch | null,
): Settings {
  const others = settings.watchedFolders.filter((each) => each.archiveId !== archiveId);
  return { ...settings, watchedFolders: watch === null ? others : [...others, watch] };
}

/** The folder that is watched for an archive; null where none is. */
export function watchedFolderOf(settings: Settings, archiveId: string): ArchiveWatch | null {
  return settings.watchedFolders.find((each) => each.archiveId === archiveId) ?? null;
}
