import Database from 'better-sqlite3';
import { AppError, type ErrorContext } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';

/** SQLite's primary result codes that a person can do something about (https://sqlite.org/rescode.html). */
const bySqliteCode: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'archive/disk-full'],
  ['SQLITE_BUSY', 'archive/locked'],
  ['SQLITE_LOCKED', 'archive/locked'],
  ['SQLITE_READONLY', 'archive/read-only'],
  ['SQLITE_CORRUPT', 'archive/damaged'],
  ['SQLITE_NOTADB', 'archive/damaged'],
  ['SQLITE_IOERR', 'archive/unreachable'],
  ['SQLITE_PERM', 'archive/no-permission'],
  ['SQLITE_CANTOPEN', 'archive/no-permission'],
];

/** With these nothing further would fare better: a job ends. */
export const ENDING_FAILURES = [
  'archive/disk-full',
  'archive/read-only',
  'archive/damaged',
  'archive/locked',
  'archive/unreachable',
] as const satisfies readonly ErrorCode[];

const bySystemCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'archive/disk-full',
  EDQUOT: 'archive/disk-full',
  EACCES: 'archive/no-permission',
  EPERM: 'archive/no-permission',
  EROFS: 'archive/read-only',
  EIO: 'archive/unreachable',
  EBUSY: 'archive/unreachable',
  ENODEV: 'archive/unreachable',
  ENXIO: 'archive/unreachable',
  ENOENT: 'archive/unreachable',
  ENOTDIR: 'file/cannot-write',
  EISDIR: 'file/cannot-write',
  ENAMETOOLONG: 'file/cannot-write',
};

/** Turns a failure of SQLite or of the file system into an {@link AppError}; anything else is returned as it is. */
export function translateStorageFailure(error: unknown, context: ErrorContext): unknown {
  if (error instanceof Database.SqliteError) {
    const found = bySqliteCode.find(([prefix]) => error.code.startsWith(prefix));
    if (found !== undefined) return new AppError(found[1], context, { cause: error });
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const code = bySystemCode[error.code];
    if (code !== undefined) return new AppError(code, context, { cause: error });
  }
  return error;
}

/** Runs `work` and throws storage failures as {@link AppError}s. */
export function withStorageFailures<Value>(context: ErrorContext, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw translateStorageFailure(error, context);
  }
}
