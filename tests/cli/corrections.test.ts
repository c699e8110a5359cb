import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '#core/model/correction.ts';
import type { Issue } from '#core/model/issue.ts';
import { originalPath } from '#archive/holdings/originals.ts';
import { startHost } from '#tests/support/test-host.ts';
import { archiveWithIssue, failing, gazette, json } from './run-gazette.ts';

/** An archive with one issue of which one fact was corrected. */
async function correctedArchive(): Promise<string> {
  const { folder } = await archiveWithIssue();
  const { get } = startHost();
  await get('archive.open', { folder });
  await get('profile.save', { author: '史志办' });
  const { documents } = await get('documents.list', { issueId: null });
  const documentIds = documents.slice(0, 1).map(({ id }) => id);
  await get('corrections.setFields', { documentIds, fields: { column: '防汛' } });
  await get('archive.close', {});
  return folder;
}

describe('gazette corrections', () => {
  it('lists who corrected what', async () => {
    const folder = await correctedArchive();
    const { corrections } = await json<{ corrections: Correction[] }>('corrections', folder);
    expect(corrections).toMatchObject([
      { author: '史志办', change: { change: 'set-document', fields: { column: '防汛' } }, state: 'in-force' },
    ]);
    const { code, stdout } = await gazette('corrections', folder);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('set-document column="防汛"') as string,
    });
  });
});

describe('gazette reread', () => {
  it('reads every issue again and keeps what was corrected', async () => {
    const folder = await correctedArchive();
    expect(await json('reread', folder)).toEqual({ issues: 1, changed: [], notPlaced: [], failed: [] });
    const { documents } = await json<{ documents: { column: string | null }[] }>('documents', folder);
    expect(documents[0]?.column).toBe('防汛');
  });

  it('ends with 1 and says why where the original is lost', async () => {
    const folder = await correctedArchive();
    const { issues } = await json<{ issues: Issue[] }>('issues', folder);
    const file = join(
      folder,
      'originals',
      ...originalPath(issues[0]?.original.sha256 ?? '', '.txt').split('/'),
    );
    chmodSync(file, 0o600);
    rmSync(file);
    expect(await failing('reread', folder)).toMatchObject({
      code: 1,
      answer: {
        error: { code: 'correction/original-missing' },
        failed: [{ code: 'correction/original-missing' }],
      },
    });
  });
});
