import { cpSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

async function backUp({ get, finish }: TestHost, folder: string): Promise<string> {
  const job = await finish(await get('backup.start', { folder }));
  if (job.result?.kind !== 'backup')
    throw new Error(`the backup ended as ${job.state} ${JSON.stringify(job.failure)}`);
  expect(job.result.report.verified).toBe(true);
  return job.result.report.file;
}

describe('backup and restore', () => {
  it('brings back issues, texts, originals and annotations', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
    const [document] = (await started.get('documents.list', { issueId: null })).documents;
    if (document === undefined) throw new Error('no document');
    const draft = {
      id: null,
      documentId: document.id,
      range: { start: 0, end: 5 },
      style: 'highlight',
      color: 'amber',
      note: '核对',
      tags: ['防汛'],
    } as const;
    await started.get('annotations.save', { ...draft, tags: [...draft.tags] });
    const before = {
      issues: await started.get('issues.list', {}),
      annotations: await started.get('annotations.list', { documentId: null }),
    };
    const file = await backUp(started, makeTempFolder());
    const restored = join(makeTempFolder(), '恢复');
    const job = await started.finish(await started.get('restore.start', { backup: file, folder: restored }));
    expect(job.state).toBe('done');
    await started.get('archive.open', { folder: restored });
    await started.host.whenIdle();
    expect({
      issues: await started.get('issues.list', {}),
      annotations: await started.get('annotations.list', { documentId: null }),
    }).toEqual(before);
    expect((await started.get('search.run', { query: '青川河' })).total).toBe(2);
    const verified = await started.finish(await started.get('verify.start', {}));
    expect(verified.result?.kind === 'verify' && verified.result.report.ok).toBe(true);
  });

  it('copies an original once, however many backups there are', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    const target = makeTempFolder();
    const first = await backUp(started, target);
    const inode = () =>
      readdirSync(join(dirname(first), 'originals'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.txt'))
        .map((name) => statSync(join(dirname(first), 'originals', name)).ino);
    const before = inode();
    await new Promise((resolve) => setTimeout(resolve, 1100)); // a backup is named after its second
    const second = await backUp(started, target);
    expect({ same: first === second, inodes: inode() }).toEqual({ same: false, inodes: before });
  });

  it.each([
    [
      'a damaged database',
      'keeping/backup-damaged',
      (file: string) => {
        writeFileSync(file, Buffer.alloc(4096, 7), { flag: 'r+' });
      },
    ],
    [
      'a truncated database',
      'keeping/backup-damaged',
      (file: string) => {
        truncateSync(file, statSync(file).size - 8192);
      },
    ],
    [
      'missing originals',
      'keeping/backup-damaged',
      (file: string) => {
        rmSync(join(dirname(file), 'originals'), { recursive: true });
        cpSync(makeTempFolder(), join(dirname(file), 'originals'), { recursive: true });
      },
    ],
    [
      'another file',
      'keeping/not-a-backup',
      (file: string) => {
        writeFileSync(file, 'not a database at all, only words');
      },
    ],
  ])('refuses %s and leaves the target without an archive', async (_, code, spoil) => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    const file = await backUp(started, makeTempFolder());
    spoil(file);
    const target = join(makeTempFolder(), '恢复');
    const job = await started.finish(await started.get('restore.start', { backup: file, folder: target }));
    expect(['keeping/not-a-backup', code]).toContain(job.failure?.code);
    expect((await started.fail('archive.open', { folder: target })).code).toMatch(
      /folder-missing|not-an-archive/,
    );
  });

  it('does not restore over anything', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    const file = await backUp(started, makeTempFolder());
    const job = await started.finish(
      await started.get('restore.start', { backup: file, folder: started.folder }),
    );
    expect(job.failure?.code).toBe('keeping/target-not-empty');
  });
});
