import type { Settings } from '#core/contract/shell-operations.ts';

/** Settings of a computer on which nothing was set yet: the interface begins in Chinese. */
export const FIRST_SETTINGS: Settings = {
  language: 'zh-CN',
  recentArchives: [],
  author: '',
  watchedFolders: [],
};
