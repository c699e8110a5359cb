import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveLayout } from '#archive/archive-layout.ts';
import { originalPath, sha256Of } from '#archive/holdings/originals.ts';
import type { BatchId } from '#core/model/ids.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { lockPdf } from '#tests/support/lock-pdf.ts';
import { makeOle } from '#tests/support/make-ole.ts';
import { makePdf } from '#tests/support/make-pdf.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

const printed = (text: string): Uint8Array =>
  makePdf([{ texts: [{ x: 72, y: 100, size: 12, text: `关于${text}的通知` }] }]);

/** Files in a batch that was looked into. */
async function batchOf({ host, get }: TestHost, files: Record<string, Uint8Array>): Promise<BatchId> {
  const folder = makeTempFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const { batchId } = await get('batches.create', { paths: [folder] });
  await host.whenIdle();
  return batchId;
}

async function filesOf({ get }: TestHost, batchId: BatchId) {
  const { files } = await get('batches.files', { batchId });
  return files.map(({ id, path, state, failure, issueId }) => {
    const name = path.split('/').at(-1) ?? '';
    return { id, issueId, told: [name, state, failure?.code ?? ''].join(' ').trim() };
  });
}

describe('a locked PDF file', () => {
  it('is told, opened with its password, and opens the others of its batch', async () => {
    const started = await startHostWithArchive();
    const batchId = await batchOf(started, {
      '1.pdf': await lockPdf(printed('防汛'), '开门 Sesame'),
      '2.pdf': await lockPdf(printed('抗旱'), '开门 Sesame'),
      '3.pdf': await lockPdf(printed('植树'), '另一个'),
      '4.docx': makeOle({ EncryptedPackage: Buffer.alloc(5000, 7) }),
    });
    const before = await filesOf(started, batchId);
    expect(before.map(({ told }) => told)).toEqual(
      ['1.pdf', '2.pdf', '3.pdf', '4.docx'].map((name) => `${name} failed import/password-needed`),
    );
    const id = before[0]?.id;
    if (id === undefined) throw new Error('no file');
    expect(await started.fail('batches.unlock', { batchId, id, password: 'sesame' })).toMatchObject({
      code: 'import/wrong-password',
    });
    expect((await filesOf(started, batchId))[0]).toEqual(before[0]);
    await started.get('batches.unlock', { batchId, id, password: '开门 Sesame' });
    await started.host.whenIdle();
    // A batch that has not begun to come in is looked into, and no more.
    expect((await filesOf(started, batchId)).map(({ told }) => told)).toEqual([
      '1.pdf waiting',
      '2.pdf waiting',
      '3.pdf failed import/password-needed',
      '4.docx failed import/password-needed',
    ]);
  });

  it('stays as it is, and can be read again and looked at for ever', async () => {
    const started = await startHostWithArchive();
    const { host, get, folder, finish } = started;
    const bytes = await lockPdf(printed('防汛值班'), '开门');
    const batchId = await batchOf(started, { '1.pdf': bytes });
    await finish(await get('batches.start', { batchId }));
    const [file] = await filesOf(started, batchId);
    if (file === undefined) throw new Error('no file');
    const { jobId } = await get('batches.unlock', { batchId, id: file.id, password: '开门' });
    await finish({ jobId });
    const [kept] = await filesOf(started, batchId);
    const issueId = kept?.issueId ?? null;
    if (issueId === null) throw new Error('not in');
    const sha256 = sha256Of(bytes);
    expect(await get('originals.password', { sha256 })).toEqual({ password: '开门' });
    const path = join(archiveLayout(folder).originals, ...originalPath(sha256, '.pdf').split('/'));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await get('archive.close', {});
    await get('archive.open', { folder });
    expect((await get('facsimile.draw', { issueId, page: 1, width: 200 })).width).toBe(200);
    const reread = await finish(await get('issues.reread', { issueIds: [issueId] }));
    expect(reread).toMatchObject({ state: 'done', result: { report: { failed: [] } } });
    expect((await get('readings.previewIssue', { issueId, changes: [] })).heldAs).toBe(issueId);
    await host.whenIdle();
  });

  it('leaves no password behind where its batch is given up', async () => {
    const started = await startHostWithArchive();
    const bytes = await lockPdf(printed('防汛'), '开门');
    const batchId = await batchOf(started, { '1.pdf': bytes });
    const [file] = await filesOf(started, batchId);
    if (file === undefined) throw new Error('no file');
    await started.get('batches.unlock', { batchId, id: file.id, password: '开门' });
    await started.get('batches.purge', { batchId });
    expect(await started.get('originals.password', { sha256: sha256Of(bytes) })).toEqual({ password: null });
  });

  it('is the only one that a password is kept of: not one that failed otherwise, nor one of another batch', async () => {
    const started = await startHostWithArchive();
    const locked = await lockPdf(printed('防汛'), '开门');
    const text = Buffer.from(bulletinText(1));
    const one = await batchOf(started, { '1.txt': text });
    const other = await batchOf(started, { '1.pdf': locked });
    for (const [batchId, of] of [
      [one, one],
      [one, other],
    ] as const) {
      const id = (await filesOf(started, of))[0]?.id;
      if (id === undefined) throw new Error('no file');
      await started.get('batches.unlock', { batchId, id, password: '开门' });
      await started.host.whenIdle();
    }
    const passwords = [text, locked].map((bytes) =>
      started.get('originals.password', { sha256: sha256Of(bytes) }),
    );
    expect(await Promise.all(passwords)).toEqual([{ password: null }, { password: null }]);
    expect((await filesOf(started, other)).map(({ told }) => told)).toEqual([
      '1.pdf failed import/password-needed',
    ]);
  });

  it('comes in with the password that is given beforehand, which is not kept of files without one', async () => {
    const { get, finish } = await startHostWithArchive();
    const folder = makeTempFolder();
    const locked = await lockPdf(printed('防汛'), '开门');
    const open = printed('抗旱');
    writeFileSync(join(folder, '1.pdf'), locked);
    writeFileSync(join(folder, '2.pdf'), open);
    writeFileSync(join(folder, '3.txt'), bulletinText(1));
    const request = { paths: [folder], password: '开门' };
    const trial = await finish(await get('import.start', { ...request, dryRun: true }));
    expect(trial.result).toMatchObject({ report: { imported: [{}, {}, {}], failed: [] } });
    const job = await finish(await get('import.start', request));
    expect(job.result).toMatchObject({ report: { imported: [{}, {}, {}], failed: [] } });
    const passwords = [locked, open].map((bytes) => get('originals.password', { sha256: sha256Of(bytes) }));
    expect(await Promise.all(passwords)).toEqual([{ password: '开门' }, { password: null }]);
  });
});
