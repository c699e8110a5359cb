/**
 * Every way the program fails on purpose. A code is stable: people script it, and the window keeps one
 * sentence for each in both languages. Anything that is not in this list is a bug and becomes `internal/bug`.
 */
export const ERROR_CODES = [
  'archive/not-open',
  'archive/not-an-archive',
  'archive/already-exists',
  'archive/locked',
  'archive/read-only',
  'archive/from-the-future',
  'archive/damaged',
  'archive/folder-missing',
  'archive/no-permission',
  'archive/disk-full',
  'import/not-found',
  'import/not-readable',
  'import/empty',
  'import/not-text',
  'import/too-large',
  'import/unknown-format',
  'search/bad-query',
  'item/not-found',
  'annotation/bad-range',
  'annotation/bad-file',
  'excerpt/nothing-chosen',
  'excerpt/unknown-format',
  'keeping/not-a-backup',
  'keeping/backup-damaged',
  'keeping/target-not-empty',
  'file/cannot-write',
  'index/rebuilding',
  'job/cancelled',
  'job/not-found',
  'ipc/invalid-request',
  'ipc/not-granted',
  'ipc/invalid-answer',
  'process/restarting',
  'process/wrong-runtime',
  'internal/bug',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
