import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_PAGED_BYTES } from '#archive/importers/importer.ts';
import { openBundle } from '#archive/pictures/picture-files.ts';
import { originalPath } from '#archive/holdings/originals.ts';
import type { BatchFile } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeZip } from '#tests/support/make-zip.ts';
import { sheets } from '#tests/support/sheets.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

type Files = Record<string, string | Uint8Array>;

/** A folder of that name with files in it. */
function writeFiles(name: string, files: Files, folder = join(makeTempFolder(), name)): string {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

/** The head of a PNG, and no more. */
const BROKEN = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0);
const SHEETS = ['0001.png', '0002.png', '0004.png'];

async function lookedInto({ host, get }: TestHost, paths: string[], batchId: BatchId | null = null) {
  const created = await get('batches.create', { paths, batchId });
  await host.whenIdle();
  return created.batchId;
}

async function filesOf({ get }: TestHost, batchId: BatchId): Promise<BatchFile[]> {
  return (await get('batches.files', { batchId })).files;
}

async function takeIn({ get, finish }: TestHost, batchId: BatchId): Promise<void> {
  await finish(await get('batches.start', { batchId }));
}

async function takeApart({ get, host }: TestHost, batchId: BatchId, ids: number[] | null = null) {
  const { jobId } = await get('batches.takeApart', { batchId, ids });
  await host.whenIdle();
  return jobId;
}

const told = (files: readonly BatchFile[]) =>
  files.map(({ path, entries, pageFiles, state }) =>
    [basename(entries.at(-1) ?? path), pageFiles.length, state].join(' '),
  );

describe('pictures that are pages of one issue', () => {
  it('are offered as one row, and come in as one issue that holds each file as it was', async () => {
    const started = await startHostWithArchive();
    const pages = await sheets(SHEETS);
    const folder = writeFiles('2004年第3期', { ...pages, '说明.txt': bulletinText(1), '封面.png': BROKEN });
    const batchId = await lookedInto(started, [folder]);
    const files = await filesOf(started, batchId);
    expect(told(files)).toEqual(['0001.png 3 waiting', '封面.png 0 failed', '说明.txt 0 waiting']);
    expect(files[0]).toMatchObject({ format: 'bundle', pageFiles: SHEETS });
    expect(files[0]?.look).toMatchObject({
      title: '2004年第3期',
      warnings: ['pages-without-text', 'pages-missing', 'no-text'],
    });
    await takeIn(started, batchId);
    const { issues } = await started.get('issues.list', {});
    const original = issues.find(({ original: { name } }) => name === '2004年第3期.cbz')?.original;
    const kept = readFileSync(
      join(started.folder, 'originals', originalPath(original?.sha256 ?? '', '.cbz')),
    );
    for (const [at, picture] of (await openBundle(kept, 'kept')).entries())
      expect(Buffer.from(await picture.read())).toEqual(Buffer.from(pages[SHEETS[at] ?? ''] ?? []));
    expect((await started.get('recognition.status', {})).waiting).toBe(3);
  });

  it('are known again: from the folder, from a ZIP archive of it, and as the bundle that was kept', async () => {
    const started = await startHostWithArchive();
    const pages = await sheets(SHEETS);
    await takeIn(started, await lookedInto(started, [writeFiles('2004年第3期', pages)]));
    const [issue] = (await started.get('issues.list', {})).issues;
    const kept = join(started.folder, 'originals', originalPath(issue?.original.sha256 ?? '', '.cbz'));
    const entries = Object.entries(pages).map(([name, content]) => ({ name: `另名/${name}`, content }));
    const again = writeFiles('再来', {
      ...pages,
      '全年.zip': makeZip(entries),
      '导出.cbz': readFileSync(kept),
    });
    const newest = await lookedInto(started, [again]);
    const files = await filesOf(started, newest);
    expect(told(files)).toEqual(['0001.png 3 held', '导出.cbz 0 held', '0001.png 3 held']);
    const report = join(makeTempFolder(), '报告.csv');
    await started.get('batches.saveReport', { batchId: newest, file: report });
    expect(readFileSync(report, 'utf8')).toMatch(
      /全年\.zip,另名\/0001\.png,散页,.*,0001\.png; 0002\.png; 0004\.png/,
    );
  });

  it('are taken apart by the archivist, and stay so when more are added', async () => {
    const started = await startHostWithArchive();
    const folder = writeFiles('照片', await sheets(SHEETS));
    const batchId = await lookedInto(started, [folder]);
    const ids = (await filesOf(started, batchId)).map(({ id }) => id);
    await takeApart(started, batchId, ids);
    writeFiles('照片', await sheets([...SHEETS, '0005.png']), folder);
    await lookedInto(started, [folder], batchId);
    const files = await filesOf(started, batchId);
    expect(told(files)).toEqual(['0001', '0002', '0004', '0005'].map((name) => `${name}.png 0 waiting`));
    expect(files.map(({ look }) => look?.title)).toEqual(['0001', '0002', '0004', '0005']);
    await takeIn(started, batchId);
    expect((await started.get('issues.list', {})).issues).toHaveLength(4);
  });

  it.each(['paused', 'cancelled'] as const)(
    'are taken apart in a batch that is %s, which stays so',
    async (as) => {
      const started = await startHostWithArchive();
      const { get, host } = started;
      const paths = [writeFiles('2004年第3期', await sheets(SHEETS))];
      const { batchId } = await get('batches.create', { paths });
      await get('batches.start', { batchId });
      await get('batches.stop', { batchId, as });
      expect(await takeApart(started, batchId)).toBeNull();
      expect((await get('batches.get', { batchId })).state).toBe(as);
      await get('batches.start', { batchId });
      await host.whenIdle();
      expect(told(await filesOf(started, batchId))).toEqual(SHEETS.map((name) => `${name} 0 in`));
    },
  );

  it('are taken apart in a batch that comes in, which goes on however often that is asked', async () => {
    const started = await startHostWithArchive();
    const { get, host } = started;
    const pages = await sheets(['1.png', '2.png']);
    const folder = makeTempFolder();
    for (const name of ['甲', '乙', '丙']) writeFiles(name, { ...pages }, join(folder, name));
    const batchId = await lookedInto(started, [folder]);
    const ids = (await filesOf(started, batchId)).flatMap(({ id, state }) =>
      state === 'waiting' ? [id] : [],
    );
    await get('batches.start', { batchId });
    await Promise.all(ids.map((id) => get('batches.takeApart', { batchId, ids: [id] })));
    await host.whenIdle();
    expect((await get('batches.get', { batchId })).state).toBe('done');
    const files = await filesOf(started, batchId);
    expect(files.every(({ pageFiles }) => pageFiles.length === 0)).toBe(true);
  });

  it('join the bundle that waits when they appear one after the other', async () => {
    const started = await startHostWithArchive();
    const all = await sheets(['3.png', '2.png', '1.png', '4.png']);
    const folder = makeTempFolder();
    let batchId: BatchId | null = null;
    for (const [name, content] of Object.entries(all)) {
      writeFileSync(join(folder, name), content);
      batchId = await lookedInto(started, [join(folder, name)], batchId);
    }
    const files = batchId === null ? [] : await filesOf(started, batchId);
    expect(told(files)).toEqual(['1.png 4 waiting']);
    expect(files[0]?.look?.warnings).not.toContain('pages-missing');
  });

  it('fail together where one of them is broken or gone, which is told, and come in apart', async () => {
    const started = await startHostWithArchive();
    const pages = await sheets(SHEETS);
    const folder = writeFiles('2004年第3期', { ...pages, '0002.png': BROKEN });
    const batchId = await lookedInto(started, [folder]);
    expect((await filesOf(started, batchId))[0]?.failure).toMatchObject({
      code: 'import/damaged',
      context: { file: '2004年第3期.cbz › 0002.png' },
    });
    rmSync(join(folder, '0004.png'));
    await started.finish(await started.get('batches.retry', { batchId, ids: null }));
    expect((await filesOf(started, batchId))[0]?.failure?.code).toBe('import/not-readable');
    await takeApart(started, batchId);
    expect(told(await filesOf(started, batchId))).toEqual([
      '0001.png 0 in',
      '0002.png 0 failed',
      '0004.png 0 failed',
    ]);
  });

  it('are offered once where their folder and some of them are given, at once or one after the other', async () => {
    const started = await startHostWithArchive();
    const folder = writeFiles(
      '2004年第3期',
      await sheets(['01.png', '02.png', '03.png', '04.png', '05.png']),
    );
    const given = ['01.png', '02.png'].map((name) => join(folder, name));
    const batchId = await lookedInto(started, [folder, join(folder, '03.png')]);
    expect(told(await filesOf(started, batchId))).toEqual(['01.png 5 waiting']);
    await lookedInto(started, given, batchId);
    expect(told(await filesOf(started, batchId))).toEqual(['01.png 5 waiting']);
  });

  it('do not come in from a ZIP archive without one that cannot be read, but apart from it', async () => {
    const started = await startHostWithArchive();
    const entries = Object.entries(await sheets(['1.png', '2.png', '3.png'])).map(([name, content]) => ({
      name,
      content,
      encrypted: name === '3.png',
    }));
    const folder = writeFiles('扫描', { '第3期.zip': makeZip(entries) });
    const batchId = await lookedInto(started, [folder]);
    await takeIn(started, batchId);
    const [file] = await filesOf(started, batchId);
    expect(file).toMatchObject({
      state: 'failed',
      format: 'bundle',
      failure: { context: { file: '3.png' } },
    });
    await takeApart(started, batchId);
    expect(told(await filesOf(started, batchId))).toEqual(['1.png 0 in', '2.png 0 in', '3.png 0 failed']);
  });

  it('are refused together where they are more than one file may be, before any is read', async () => {
    const started = await startHostWithArchive();
    const folder = writeFiles('2004年第3期', { '1.tif': '', '2.tif': '', '3.tif': '' });
    // The first could not be read: it is empty.
    for (const name of ['2.tif', '3.tif']) truncateSync(join(folder, name), MAX_PAGED_BYTES / 2 + 1);
    const files = await filesOf(started, await lookedInto(started, [folder]));
    expect(files[0]?.failure).toMatchObject({
      code: 'import/too-large',
      context: { file: '2004年第3期.cbz', limit: MAX_PAGED_BYTES },
    });
  });

  it('come in as one issue at one go, or apart where that is said, and are tried so', async () => {
    const started = await startHostWithArchive();
    const { get, finish } = started;
    const paths = [writeFiles('2004年第3期', await sheets(SHEETS))];
    const run = async (options: { dryRun: boolean; pictures?: 'together' | 'apart' }) => {
      const { result } = await finish(await get('import.start', { paths, ...options }));
      return result?.kind === 'import' ? result.report.imported.map(({ file }) => basename(file)) : [];
    };
    const told = ['0001.png … 0004.png'];
    expect(await run({ dryRun: true })).toEqual(told);
    expect(await run({ dryRun: true, pictures: 'apart' })).toEqual(SHEETS);
    expect(await run({ dryRun: false })).toEqual(told);
    expect(await run({ dryRun: false, pictures: 'apart' })).toEqual(SHEETS);
  });
});
