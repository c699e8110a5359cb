import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '#archive/database/connection.ts';
import type { Change } from '#core/model/correction.ts';
import { at, BULLETIN } from '#tests/core/correction/bulletin.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';
import { startCorrecting } from './corrected-archive.ts';

const merge: Change = { change: 'join-document', at: at('云溪区人民政府\n关于任免') };
const nowhere: Change = { change: 'begin-document', at: 100_000 };

function writeBulletin(text = BULLETIN): string {
  const file = join(makeTempFolder(), '第2期.txt');
  writeFileSync(file, text);
  return file;
}

describe('the preview of a file', () => {
  it('shows what would be read, with the words of the furniture, and keeps nothing', async () => {
    const { get } = await startHostWithArchive();
    const { reading, ...rest } = await get('readings.previewFile', {
      file: writeBulletin(),
      changes: [merge, nowhere],
    });
    expect(reading.documents).toHaveLength(2);
    expect(rest).toEqual({
      furnitureTexts: [
        '区政府文件 云溪区人民政府公报（2024年第2期） 5',
        '区政府文件 云溪区人民政府公报（2024年第2期） 6',
      ],
      states: ['in-force', 'not-placed'],
      name: '第2期.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      heldAs: null,
      sameIssue: [],
    });
    expect((await get('issues.list', {})).issues).toEqual([]);
  });

  it('says that it is held, and which other issues are the same', async () => {
    const { get, issueId, importTexts } = await startCorrecting();
    const [other] = (await importTexts({ 'b.txt': `${BULLETIN}\n另一份。\n` })).imported;
    const preview = await get('readings.previewFile', { file: writeBulletin() });
    expect(preview).toMatchObject({ heldAs: issueId, sameIssue: [other?.id] });
  });

  it.each([
    ['is not there', '/gone/第2期.txt', 'import/not-readable'],
    ['is empty', writeEmpty, 'import/empty'],
  ])('fails as the import would where the file %s', async (_, file, code) => {
    const { fail } = await startHostWithArchive();
    const path = typeof file === 'string' ? file : file();
    expect((await fail('readings.previewFile', { file: path })).code).toBe(code);
  });
});

function writeEmpty(): string {
  return writeBulletin('');
}

describe('the preview of a held issue', () => {
  it('shows it with the corrections that are kept and with further ones, and keeps nothing', async () => {
    const { get, issueId, correct, documents } = await startCorrecting();
    await correct({ change: 'set-document', at: 0, fields: { title: '甲' } });
    const before = await documents();
    const { reading, states, heldAs, sameIssue } = await get('readings.previewIssue', {
      issueId,
      changes: [merge],
    });
    expect(reading.documents.map(({ title }) => title)).toEqual(['甲', before[1]?.title]);
    expect({ states, heldAs, sameIssue }).toEqual({ states: ['in-force'], heldAs: issueId, sameIssue: [] });
    expect(await documents()).toEqual(before);
  });
});

describe('an import with corrections', () => {
  it('keeps them with the issue they came with, and what the plain reading said', async () => {
    const { get, finish } = await startHostWithArchive();
    const file = writeBulletin();
    const job = await finish(
      await get('import.start', { paths: [file], corrections: [{ file, changes: [merge] }] }),
    );
    const [imported] = job.result?.kind === 'import' ? job.result.report.imported : [];
    const kept = (await get('documents.list', { issueId: null })).documents;
    expect({ file: imported?.file, documents: imported?.documents }).toEqual({ file, documents: 2 });
    expect(imported?.confidence).toBeCloseTo(Math.min(...kept.map(({ confidence }) => confidence)));
    const { corrections } = await get('corrections.list', {});
    expect(corrections).toMatchObject([{ change: merge, before: null, state: 'in-force' }]);
    const ids = corrections.map(({ id }) => id);
    await get('corrections.revoke', { ids });
    expect((await get('documents.list', { issueId: null })).documents).toHaveLength(3);
  });

  it('of a file that is held keeps them of the held issue once, and says so', async () => {
    const { get, finish } = await startHostWithArchive();
    const file = writeBulletin();
    const start = async (dryRun: boolean) =>
      (
        await finish(
          await get('import.start', {
            paths: [file, file],
            dryRun,
            corrections: [{ file, changes: [merge] }],
          }),
        )
      ).result;
    await finish(await get('import.start', { paths: [file] }));
    await start(true);
    expect((await get('corrections.list', {})).total).toBe(0);
    expect(await start(false)).toMatchObject({
      report: {
        imported: [],
        skipped: [{ file, reason: 'corrections-kept' }],
        failed: [],
      },
    });
    expect((await get('corrections.list', {})).corrections).toMatchObject([
      { change: merge, state: 'in-force' },
    ]);
    expect((await get('documents.list', { issueId: null })).documents).toHaveLength(2);
    expect((await get('search.run', { query: '水务局局长' })).total).toBe(1);
  });

  it('that cannot be kept of a held issue fail under the name of their file', async () => {
    const { get, finish } = await startHostWithArchive();
    const file = writeBulletin();
    await finish(await get('import.start', { paths: [file] }));
    const all = { change: 'set-aside' as const, at: 0, end: BULLETIN.length };
    const job = await finish(
      await get('import.start', { paths: [file], corrections: [{ file, changes: [all] }] }),
    );
    expect(job.result).toMatchObject({
      report: { imported: [], skipped: [], failed: [{ file, failure: { code: 'correction/nothing-left' } }] },
    });
  });

  it('of files that are not among the paths fail under their names, and the rest comes in', async () => {
    const { get, finish } = await startHostWithArchive();
    const file = writeBulletin();
    const job = await finish(
      await get('import.start', {
        paths: [file, '/gone.txt'],
        corrections: ['/nowhere.txt', '/gone.txt'].map((each) => ({ file: each, changes: [merge] })),
      }),
    );
    expect(job.result).toMatchObject({
      report: {
        imported: [{ file }],
        failed: [
          { file: '/gone.txt', failure: { code: 'import/not-found' } },
          { file: '/nowhere.txt', failure: { code: 'import/not-found' } },
        ],
      },
    });
  });

  it('is corrected as the same bytes were before, when their issue was taken off the shelf meanwhile', async () => {
    const { get, folder, correct, documents, importTexts } = await startCorrecting();
    await correct(merge);
    const before = await documents();
    await get('archive.close', {});
    const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: false, mustExist: true });
    db.exec('DELETE FROM issue; DELETE FROM original;');
    db.close();
    await get('archive.open', { folder });
    expect((await get('corrections.list', {})).total).toBe(0);
    await importTexts({ '第2期.txt': BULLETIN });
    const after = (await get('documents.list', { issueId: null })).documents;
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    const { corrections } = await get('corrections.list', {});
    expect(corrections.map(({ change, state }) => ({ change, state }))).toEqual([
      { change: merge, state: 'in-force' },
    ]);
  });

  it('that is a trial keeps none', async () => {
    const { get, finish } = await startHostWithArchive();
    const file = writeBulletin();
    await finish(
      await get('import.start', { paths: [file], dryRun: true, corrections: [{ file, changes: [merge] }] }),
    );
    expect((await get('corrections.list', {})).total).toBe(0);
  });
});
