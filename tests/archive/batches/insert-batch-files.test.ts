import { describe, expect, it } from 'vitest';
import { settleFile } from '#archive/batches/batch-file-rows.ts';
import { insertBatch } from '#archive/batches/batch-rows.ts';
import { HeldPlaces } from '#archive/batches/held-places.ts';
import { insertBatchFiles, takeApart } from '#archive/batches/insert-batch-files.ts';
import { listAllFiles, listBatchFiles, setTaken } from '#archive/batches/list-batch-files.ts';
import type { NewBatchFile } from '#archive/batches/place-bundle.ts';
import type { Db } from '#archive/database/connection.ts';
import type { BatchFileState } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { openTempDatabase } from '#tests/support/temp-archive.ts';

async function openBatch(): Promise<{ db: Db; batchId: BatchId }> {
  const db = await openTempDatabase();
  const batch = { paths: [], origin: 'person', author: '馆员', now: '2026-01-01T00:00:00.000Z' } as const;
  return { db, batchId: insertBatch(db, batch) };
}

/** Adds pages 01.jpg, 02.jpg … by their numbers: a bundle of several, or one by itself. */
function add({ db, batchId }: { db: Db; batchId: BatchId }, ...found: number[][]): string[] {
  const into = { db, batchId, decision: null, held: new HeldPlaces(db, batchId) };
  const files = found.map((numbers): NewBatchFile => {
    const pageFiles = numbers.map((number) => `0${String(number)}.jpg`);
    const place = { path: `/扫描/${pageFiles[0] ?? ''}`, entries: [] };
    return pageFiles.length === 1
      ? { ...place, pageFiles: [], bytes: 1, format: 'image', state: 'waiting' }
      : { ...place, pageFiles, bytes: numbers.length, format: 'bundle', state: 'waiting' };
  });
  insertBatchFiles(into, files);
  return rowsOf(db, batchId);
}

/** The rows of a batch: 01+02 waiting. */
function rowsOf(db: Db, batchId: BatchId): string[] {
  return [...listAllFiles(db, batchId)].map(({ path, pageFiles, state }) => {
    const names = pageFiles.length > 0 ? pageFiles : [path.slice('/扫描/'.length)];
    return `${names.map((name) => name.slice(0, 2)).join('+')} ${state}`;
  });
}

function settleFirst({ db, batchId }: { db: Db; batchId: BatchId }, state: BatchFileState): void {
  const [file] = listAllFiles(db, batchId);
  if (file !== undefined) settleFile(db, file.id, { state });
}

describe('pages of a bundle in a batch', () => {
  it.each([
    ['the first two', [[1, 2]]],
    ['two in the middle', [[2, 3]]],
    ['one of them', [[2]]],
    ['all, one after the other', [[1], [2], [3], [4], [5]]],
    ['the same bundle', [[1, 2, 3, 4, 5]]],
  ])('stay as they are when given again: %s', async (_, again) => {
    const batch = await openBatch();
    expect(add(batch, [1, 2, 3, 4, 5], ...again)).toEqual(['01+02+03+04+05 waiting']);
    expect(add(batch, ...again)).toEqual(['01+02+03+04+05 waiting']);
  });

  it('are put together with those that wait, whichever came first', async () => {
    const batch = await openBatch();
    expect(add(batch, [2], [5, 6])).toEqual(['02 waiting', '05+06 waiting']);
    expect(add(batch, [1, 2, 3, 4, 5])).toEqual(['01+02+03+04+05+06 waiting']);
    const [file] = listAllFiles(batch.db, batch.batchId);
    expect(file).toMatchObject({ path: '/扫描/01.jpg', bytes: null });
  });

  it.each(['held', 'same', 'in'] as const)(
    'are not lost where the others are %s: those that come later are a bundle, or by themselves',
    async (state) => {
      const batch = await openBatch();
      add(batch, [1, 2, 3]);
      settleFirst(batch, state);
      expect(add(batch, [1, 2, 3, 4])).toEqual([`01+02+03 ${state}`, '04 waiting']);
      expect(add(batch, [1, 2, 3, 4, 5])).toEqual([`01+02+03 ${state}`, '04+05 waiting']);
    },
  );

  it('come in by themselves where what is left of them is no run', async () => {
    const batch = await openBatch();
    add(batch, [2, 3, 4, 5, 6, 7, 8]);
    settleFirst(batch, 'in');
    expect(add(batch, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([
      '02+03+04+05+06+07+08 in',
      '01 waiting',
      '09 waiting',
    ]);
  });

  it('stay left out', async () => {
    const batch = await openBatch();
    add(batch, [2]);
    const filter = { state: null, format: null, text: '' };
    setTaken(batch.db, batch.batchId, { ids: null, filter, isTaken: false });
    expect(add(batch, [1, 2, 3])).toEqual(['02 skipped', '01+03 waiting']);
    setTaken(batch.db, batch.batchId, { ids: null, filter, isTaken: false });
    expect(add(batch, [1, 2, 3, 4])).toEqual(['02 skipped', '01+03 skipped', '04 waiting']);
  });

  it('leave the corrections of a file by itself behind', async () => {
    const batch = await openBatch();
    add(batch, [1]);
    batch.db.prepare(`UPDATE batch_file SET changes = '[{"kind":"issue"}]', attempts = 1`).run();
    expect(add(batch, [1, 2])).toEqual(['01+02 waiting']);
    const stored = batch.db.prepare('SELECT changes, attempts FROM batch_file').get();
    expect(stored).toEqual({ changes: '[]', attempts: 0 });
  });

  it('are found by the name of each', async () => {
    const batch = await openBatch();
    add(batch, [1, 2, 3], [5]);
    const find = (text: string) =>
      listBatchFiles(
        batch.db,
        batch.batchId,
        { state: null, format: null, text },
        { offset: 0, limit: 9 },
      ).files.map(({ path }) => path);
    expect(find('03.JPG')).toEqual(['/扫描/01.jpg']);
    expect(find('05')).toEqual(['/扫描/05.jpg']);
  });

  it('come in apart, once each, where the archivist said so', async () => {
    const batch = await openBatch();
    add(batch, [1, 2, 3]);
    takeApart(batch.db, batch.batchId, null);
    const apart = ['01 waiting', '02 waiting', '03 waiting'];
    expect(add(batch, [2], [1, 2, 3], [2, 3, 4])).toEqual([...apart, '04 waiting']);
  });
});
