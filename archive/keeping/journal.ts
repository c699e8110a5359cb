import { createHash } from 'node:crypto';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

export const JOURNAL_ACTIONS = [
  'archive-created',
  'issue-imported',
  'manifestation-added',
  'restored',
  'annotations-imported',
  'reading-corrected',
  'correction-revoked',
  'correction-restored',
  'issue-reread',
  'issue-recognised',
  'validity-decided',
  'validity-withdrawn',
  'authority-written',
  'authority-removed',
  'authority-restored',
] as const;
export type JournalEntry = {
  at: string;
  author: string;
  action: (typeof JOURNAL_ACTIONS)[number];
  details: Record<string, string | number | null>;
};

const FIRST_HASH = '0'.repeat(64);

type JournalRow = { id: number; at: string; author: string; action: string; details: string; hash: string };

function chainHash(previous: string, row: Omit<JournalRow, 'id' | 'hash'>): string {
  const text = [previous, row.at, row.author, row.action, row.details].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** Adds one line to the journal, bound to the line before it. Runs inside the caller's transaction. */
export function appendJournal(db: Db, entry: JournalEntry): void {
  const previous =
    prepared<[], string>(db, 'SELECT hash FROM journal ORDER BY id DESC LIMIT 1').pluck().get() ?? FIRST_HASH;
  const row = {
    at: entry.at,
    author: entry.author,
    action: entry.action,
    details: JSON.stringify(entry.details),
  };
  prepared(db, 'INSERT INTO journal (at, author, action, details, hash) VALUES (?, ?, ?, ?, ?)').run(
    row.at,
    row.author,
    row.action,
    row.details,
    chainHash(previous, row),
  );
}

/** The id of the first journal line that does not follow from the one before it; null where the chain holds. */
export function findBrokenJournalLine(db: Db): number | null {
  let previous = FIRST_HASH;
  for (const row of db.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY id').iterate()) {
    if (row.hash !== chainHash(previous, row)) return row.id;
    previous = row.hash;
  }
  return null;
}
