import { chmodSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Archive } from '#archive/archive.ts';
import { backUp as writeBackup } from '#archive/keeping/back-up.ts';
import { backUp, listOriginalFiles } from '#tests/support/back-up.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { watchFlushes } from '#tests/support/watch-flushes.ts';
import { startHost, startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

async function archiveWithTwoIssues(): Promise<TestHost> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
  return started;
}

function spoil(file: string): void {
  chmodSync(file, 0o644);
  writeFileSync(file, 'changed');
}

describe('backUp', () => {
  it('copies an original once, however many backups there are, and gives each its own name', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    const target = makeTempFolder();
    const first = await backUp(started, target);
    const originals = join(dirname(first.file), 'originals');
    const inodes = () => listOriginalFiles(originals).map((name) => statSync(join(originals, name)).ino);
    const before = inodes();
    const second = await backUp(started, target);
    expect({ same: first.file === second.file, inodes: inodes() }).toEqual({ same: false, inodes: before });
    expect(before).toHaveLength(1);
  });

  it('goes on without originals that are lost or changed, and names them', async () => {
    const started = await archiveWithTwoIssues();
    const originals = join(started.folder, 'originals');
    const [lost = '', changed = ''] = listOriginalFiles(originals);
    rmSync(join(originals, lost));
    spoil(join(originals, changed));
    const { file, ...report } = await backUp(started, makeTempFolder());
    expect(report).toEqual({ verified: false, missing: [lost], changed: [changed] });
    expect(statSync(file).size).toBeGreaterThan(0);
  });

  it('keeps the good copy of an original that was lost or changed after an earlier backup', async () => {
    const started = await archiveWithTwoIssues();
    const target = makeTempFolder();
    await backUp(started, target);
    const originals = join(started.folder, 'originals');
    const [lost = '', changed = ''] = listOriginalFiles(originals);
    rmSync(join(originals, lost));
    spoil(join(originals, changed));
    expect(await backUp(started, target)).toMatchObject({ verified: true, missing: [], changed: [] });
  });

  it('mends a copy that has gone bad', async () => {
    const started = await archiveWithTwoIssues();
    const target = makeTempFolder();
    const { file } = await backUp(started, target);
    const copies = join(dirname(file), 'originals');
    spoil(join(copies, listOriginalFiles(copies)[0] ?? ''));
    expect(await backUp(started, target)).toMatchObject({ verified: true, missing: [], changed: [] });
  });

  it('is not stopped by what a killed backup left, and clears it away once it is old', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    const target = makeTempFolder();
    const { file } = await backUp(started, target);
    const copies = join(dirname(file), 'originals');
    const [copy = ''] = listOriginalFiles(copies);
    rmSync(join(copies, copy));
    const leftovers = ['old.unfinished', 'young.unfinished'].map((name) => join(dirname(file), name));
    for (const leftover of leftovers) writeFileSync(leftover, 'half', { mode: 0o444 });
    utimesSync(leftovers[0] ?? '', 1_700_000_000, 1_700_000_000);
    expect((await backUp(started, target)).verified).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.unfinished'))).toEqual([
      'young.unfinished',
    ]);
  });

  it('writes two backups that are asked for at once one after the other', async () => {
    const started = await archiveWithTwoIssues();
    const target = makeTempFolder();
    const reports = await Promise.all([backUp(started, target), backUp(started, target)]);
    expect(reports.map((report) => report.verified)).toEqual([true, true]);
    const names = readdirSync(dirname(reports[0].file)).filter((name) => /^archive-.*\.sqlite$/.test(name));
    expect(names).toHaveLength(2);
    expect(readdirSync(dirname(reports[0].file)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('backs up an archive whose name is longer than a file system allows', async () => {
    const started = startHost();
    await started.get('archive.create', { folder: started.folder, name: '报'.repeat(108) });
    expect((await backUp(started, makeTempFolder())).verified).toBe(true);
  });

  it('flushes the database, every original and their folders', async () => {
    const started = await archiveWithTwoIssues();
    await started.get('archive.close', {});
    const archive = await Archive.open(started.folder, { readOnly: false });
    const isFlushed = await watchFlushes();
    const control = { report: () => undefined, breathe: () => Promise.resolve() };
    const { file } = await writeBackup(archive, makeTempFolder(), new Date(), control);
    archive.close();
    const originals = join(dirname(file), 'originals');
    const copies = listOriginalFiles(originals).map((name) => join(originals, name));
    const paths = [file, ...copies].flatMap((path) => [path, dirname(path)]);
    expect(copies).toHaveLength(2);
    expect([...paths, originals].filter((path) => !isFlushed(path))).toEqual([]);
  });
});
