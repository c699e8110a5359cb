import { isAppError } from '#core/errors/app-error.ts';
import type { VerifyReport } from '#core/model/job.ts';
import type { Db } from '../database/connection.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { findBrokenJournalLine } from './journal.ts';

/** `PRAGMA integrity_check`, foreign keys, and the journal's chain. Damage that stops one of them is told like any other. */
export function verifyDatabase(db: Db): VerifyReport['database'] {
  const messages: string[] = [];
  checkDamage(messages, 'integrity', () => {
    const found = db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
    messages.push(...found.filter((message) => message !== 'ok'));
  });
  checkDamage(messages, 'foreign keys', () => {
    const violations = db.prepare('PRAGMA foreign_key_check').all();
    if (violations.length > 0) messages.push(`foreign keys: ${violations.length} rows without their parent`);
  });
  checkDamage(messages, 'journal', () => {
    const broken = findBrokenJournalLine(db);
    if (broken !== null) messages.push(`journal: line ${broken} does not follow from the line before it`);
  });
  return { ok: messages.length === 0, messages };
}

/** Runs one check; where the file is too damaged to answer it, that becomes a message and the answer is null. */
export function checkDamage<Value>(messages: string[], name: string, check: () => Value): Value | null {
  try {
    return check();
  } catch (error) {
    const failure = translateStorageFailure(error, {});
    if (!isAppError(failure, 'archive/damaged', 'index/rebuilding')) throw error;
    const cause = failure.cause instanceof Error ? failure.cause.message : failure.code;
    messages.push(`${name}: ${cause}`);
    return null;
  }
}
