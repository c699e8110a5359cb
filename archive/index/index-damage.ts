import Database from 'better-sqlite3';
import { AppError } from '#core/errors/app-error.ts';

/** True for a failure that says the file itself is not a sound index. */
export function isIndexDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|IOERR_SHORT_READ)/.test(error.code)
  );
}

/** What `work` gives. @throws AppError `index/rebuilding` where the index turns out to be damaged: it must be built anew to answer */
export function readSoundly<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (isIndexDamage(error)) throw new AppError('index/rebuilding', { damaged: true }, { cause: error });
    throw error;
  }
}

/** The failure for a part of the index that is not as it was written. */
export function damaged(part: string, id: number): AppError {
  return new AppError('index/rebuilding', { damaged: true, part, id });
}
