import { describe, expect, it } from 'vitest';
import {
  addScans,
  askAgain,
  listScans,
  readFound,
  saveFailure,
  saveFound,
  type WaitingPage,
} from '#archive/recognition/page-rows.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { RecognisedPage } from '#core/model/recognition.ts';
import { openTempDatabase } from '#tests/support/temp-archive.ts';

const SHA256 = 'a'.repeat(64);
const FOUND: RecognisedPage = { width: 400, height: 600, skew: 0, lines: [] };
const FAILURE = { code: 'recognition/failed', context: {}, ref: null } as const;

/** A database with one scan, and its row as who recognises it holds it. */
async function openWithScan() {
  const db = await openTempDatabase();
  db.prepare("INSERT INTO original VALUES (?, 1, '1.png', '.png', 'image/png', NULL)").run(SHA256);
  addScans(db, SHA256, [1]);
  const held: WaitingPage = { issueId: 1 as IssueId, sha256: SHA256, page: 1, turn: 0 }; // no issue is read here
  return { db, held };
}

describe('a page that is turned while it is being recognised', () => {
  it('waits on, and what was found on it as it lay before is not kept', async () => {
    const { db, held } = await openWithScan();
    askAgain(db, SHA256, [1], 90);
    saveFound(db, held, FOUND);
    expect(listScans(db, SHA256)).toEqual([{ page: 1, turn: 90, state: 'waiting', failure: null }]);
    expect(readFound(db, SHA256).size).toBe(0);
    saveFound(db, { ...held, turn: 90 }, FOUND);
    expect(listScans(db, SHA256)).toEqual([{ page: 1, turn: 90, state: 'recognised', failure: null }]);
  });

  it('waits on where it failed as it lay before', async () => {
    const { db, held } = await openWithScan();
    askAgain(db, SHA256, [1], 90);
    saveFailure(db, held, FAILURE);
    expect(listScans(db, SHA256)).toEqual([{ page: 1, turn: 90, state: 'waiting', failure: null }]);
    saveFailure(db, { ...held, turn: 90 }, FAILURE);
    expect(listScans(db, SHA256)).toEqual([{ page: 1, turn: 90, state: 'failed', failure: FAILURE }]);
  });
});
