import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '#archive/database/connection.ts';
import { originalPath, sha256Of } from '#archive/holdings/originals.ts';
import type { Change } from '#core/model/correction.ts';
import type { RereadReport } from '#core/model/job.ts';
import { at, BULLETIN } from '#tests/core/correction/bulletin.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHost, type TestHost } from '#tests/support/test-host.ts';
import { startCorrecting } from './corrected-archive.ts';

const merge: Change = { change: 'join-document', at: at('云溪区人民政府\n关于任免') };
const original = (folder: string) =>
  join(folder, 'originals', ...originalPath(sha256Of(Buffer.from(BULLETIN)), '.txt').split('/'));

async function reread({ get, finish }: TestHost): Promise<RereadReport> {
  const job = await finish(await get('issues.reread', { issueIds: null }));
  if (job.result?.kind !== 'reread') throw new Error(JSON.stringify(job.failure));
  return job.result.report;
}

/** Changes the database of a closed archive, as a former version of the program may have left it. */
async function changeStored({ get, folder }: TestHost, sql: string): Promise<void> {
  await get('archive.close', {});
  const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: false, mustExist: true });
  db.exec(sql);
  db.close();
  await get('archive.open', { folder });
}

describe('reading issues again', () => {
  it('writes nothing where they read as before', async () => {
    const started = await startCorrecting();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    await started.correct(merge);
    const before = await started.documents();
    expect(await reread(started)).toEqual({ issues: 2, changed: [], notPlaced: [], failed: [] });
    expect(await started.documents()).toEqual(before);
  });

  it('brings what older rules read up to the present ones, corrections and ids kept', async () => {
    const started = await startCorrecting();
    await started.correct(merge);
    const before = await started.documents();
    await changeStored(
      started,
      "UPDATE document SET title = '旧', confidence = 0.1; UPDATE issue SET reader_version = 1, number = NULL;",
    );
    expect((await started.get('archive.status', {}))?.readByOlderRules).toBe(1);
    expect(await reread(started)).toMatchObject({ issues: 1, changed: [started.issueId] });
    expect(await started.documents()).toEqual(before);
    expect((await started.get('archive.status', {}))?.readByOlderRules).toBe(0);
    expect((await started.get('corrections.list', {})).corrections.map(({ state }) => state)).toEqual([
      'in-force',
    ]);
  });

  it('names the corrections that wait', async () => {
    const started = await startCorrecting();
    await started.correct({ change: 'set-block', at: at('为切实') + 3, kind: 'note', level: null });
    const [waiting] = (await started.get('corrections.list', {})).corrections;
    expect((await reread(started)).notPlaced).toEqual([waiting?.id]);
  });

  it.each([
    [
      'missing',
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      'changed',
      (file: string) => {
        chmodSync(file, 0o600);
        writeFileSync(file, '别的');
      },
    ],
  ])(
    'tells of an original that is %s, keeps what was read, and refuses to correct it',
    async (reason, spoil) => {
      const started = await startCorrecting();
      const before = await started.documents();
      spoil(original(started.folder));
      expect((await reread(started)).failed).toMatchObject([
        { issueId: started.issueId, failure: { code: 'correction/original-missing', context: { reason } } },
      ]);
      for (const name of ['corrections.save', 'readings.previewIssue'] as const)
        expect(await started.fail(name, { issueId: started.issueId, changes: [merge] })).toMatchObject({
          code: 'correction/original-missing',
          context: { reason, file: '第2期.txt' },
        });
      expect(await started.documents()).toEqual(before);
    },
  );

  it('is refused in an archive that can only be read; looking is not', async () => {
    const { get, issueId, folder } = await startCorrecting();
    await get('archive.close', {});
    const reader = startHost({ readOnly: true });
    await reader.get('archive.open', { folder });
    const refused = await Promise.all([
      reader.fail('corrections.save', { issueId, changes: [merge] }),
      reader.fail('issues.reread', { issueIds: null }),
      reader.fail('corrections.revoke', { ids: [1] }),
    ]);
    expect(refused.map(({ code }) => code)).toEqual(Array(3).fill('archive/read-only'));
    const { reading } = await reader.get('readings.previewIssue', { issueId, changes: [merge] });
    expect(reading.documents).toHaveLength(2);
  });
});
