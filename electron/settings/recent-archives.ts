import type { Settings } from '#core/contract/shell-operations.ts';

const KEPT = 20;

/** The settings with one archive moved to the head of the recent ones. */
export function withRecentArchive(settings: Settings, archive: { folder: string; name: string }): Settings {
  const others = settings.recentArchives.filter((recent) => recent.folder !== archive.folder);
  const head = { folder: archive.folder, name: archive.name };
  return { ...settings, recentArchives: [head, ...others].slice(0, KEPT) };
}
