import { expect, it } from 'vitest';
import { buildContinuityReport } from '#archive/continuity/build-report.ts';
import type { Db } from '#archive/database/connection.ts';
import { countPagesWithoutText } from '#archive/holdings/count-without-text.ts';
import { addScans, findNext, saveFailure, saveFound, takeFound } from '#archive/recognition/page-rows.ts';
import { runSearch } from '#archive/search/run-search.ts';
import { searchRequestSchema } from '#core/model/search.ts';
import { holdDocuments, indexHoldings, searchable } from '../search/search-holdings.ts';

const AT = '2026-03-01T08:00:00.000Z';

function originalOf(db: Db, issueId: number): string {
  const original = db.prepare<[number], string>('SELECT original_sha256 FROM issue WHERE id = ?').pluck();
  return original.get(issueId) ?? '';
}

/** Recognises the next page that waits, or fails to. */
function recogniseNext(db: Db, isReadable: boolean): void {
  const page = findNext(db, null);
  if (page === null) throw new Error('no page waits');
  if (isReadable) saveFound(db, page, { width: 100, height: 100, skew: 0, lines: [] });
  else saveFailure(db, page, { code: 'recognition/failed', context: {}, ref: null });
}

it('counts pages until the issue is read with what was recognised on them', async () => {
  const db = await holdDocuments([{ text: '防汛抢险。' }, { text: '防火值守。' }]);
  const first = originalOf(db, 1);
  expect(countPagesWithoutText(db)).toBe(0);
  addScans(db, first, [2, 3]);
  expect(countPagesWithoutText(db)).toBe(2);
  recogniseNext(db, true);
  expect(countPagesWithoutText(db)).toBe(2);
  recogniseNext(db, false);
  takeFound(db, first, AT);
  // A page that failed has no text for good.
  expect(countPagesWithoutText(db)).toBe(1);
});

it('counts an issue without any text, or that is known to have pages without, as one page', async () => {
  const db = await holdDocuments([{ text: '' }, { text: '防火值守。' }, { text: '森林防火。' }]);
  db.exec(`UPDATE issue SET warnings = '["no-issue-number", "pages-without-text"]' WHERE id = 2`);
  expect(countPagesWithoutText(db)).toBe(2);
  // Where its pages are known they are what counts.
  addScans(db, originalOf(db, 1), [1, 2, 3]);
  expect(countPagesWithoutText(db)).toBe(4);
  const listed = buildContinuityReport(db, AT).withoutText;
  expect(listed.map(({ issueId, unrecognised }) => [issueId, unrecognised])).toEqual([
    [1, 3],
    [2, 0],
  ]);
});

it('is told with every answer to a search, however often the same is asked while pages are recognised', async () => {
  const db = await holdDocuments([{ text: '防汛抢险。' }, { text: '' }]);
  const archive = searchable(db, indexHoldings(db));
  const tell = async () => {
    const request = searchRequestSchema.parse({ query: '防汛' });
    return (await runSearch(archive, request, () => Promise.resolve())).searched;
  };
  expect(await tell()).toEqual({ issues: 2, documents: 2, withoutText: 1 });
  addScans(db, originalOf(db, 1), [2, 3]);
  expect((await tell()).withoutText).toBe(3);
  recogniseNext(db, true);
  takeFound(db, originalOf(db, 1), AT);
  expect((await tell()).withoutText).toBe(2);
  // A photograph on which nothing is recognised: its issue has no text as before.
  addScans(db, originalOf(db, 2), [1]);
  recogniseNext(db, true);
  recogniseNext(db, true);
  takeFound(db, originalOf(db, 2), AT);
  expect((await tell()).withoutText).toBe(2);
});
