import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArchiveHost } from '#archive/archive-host.ts';
import type { Batch } from '#core/model/batch.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { encodeLegacy } from '#tests/support/encode-legacy.ts';
import { makeDocx, paragraph } from '#tests/support/make-docx.ts';
import { makeZip } from '#tests/support/make-zip.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

type Files = Record<string, string | Uint8Array>;

/** A folder with files in it, below folders where their names have a slash. */
function writeFiles(files: Files): string {
  const folder = makeTempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const texts = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `第${String(at + 1).padStart(3, '0')}期.txt`,
      bulletinText(at + 1),
    ]),
  );

/** A batch that was looked into. */
async function lookedInto({ host, get }: TestHost, paths: string[]): Promise<Batch> {
  const { batchId } = await get('batches.create', { paths });
  await host.whenIdle();
  return get('batches.get', { batchId });
}

/** The files of a batch: where each lies, its state, and why. */
async function fates({ get }: TestHost, { id: batchId }: Pick<Batch, 'id'>) {
  const { files } = await get('batches.files', { batchId, limit: 1000 });
  return files.map(({ path, entries, state, reason, failure }) =>
    [[path.split('/').at(-1), ...entries].join(' > '), state, reason ?? failure?.code ?? ''].join(' '),
  );
}

/** Resolves at the first event that a batch has come so far. */
function whenIn(host: ArchiveHost, get: TestHost['get'], batchId: Batch['id'], files: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = host.subscribe((event) => {
      if (event.name !== 'job.changed' || event.payload.done < files) return;
      stop();
      void get('batches.get', { batchId }).then(() => {
        resolve();
      });
    });
  });
}

describe('a batch', () => {
  it('tells what each file is before anything comes in', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'held.txt': bulletinText(9) });
    const folder = writeFiles({
      '甲/1.txt': bulletinText(1),
      '甲/again.txt': bulletinText(9),
      '空.txt': '',
      '图.xyz': 'x',
      'words.docx': makeDocx({ body: paragraph('关于举办云溪湖龙舟赛的通知') }),
    });
    const batch = await lookedInto(started, [folder]);
    expect({ ...batch.counts, state: batch.state, looked: batch.looked }).toMatchObject({
      ...{ waiting: 2, held: 1, failed: 1, skipped: 1, in: 0, state: 'open', looked: 2 },
    });
    expect(batch.formats).toEqual({ text: 3, docx: 1, other: 1 });
    expect(await fates(started, batch)).toEqual([
      '1.txt waiting ',
      'again.txt held already-imported',
      '空.txt failed import/empty',
      '图.xyz skipped not-a-bulletin-file',
      'words.docx waiting ',
    ]);
    const { files } = await started.get('batches.files', { batchId: batch.id, filter: { text: '甲' } });
    expect(files[0]?.look).toMatchObject({ title: '青川市云溪区人民政府公报 2024年第1期', documents: 2 });
    expect((await started.get('issues.list', {})).issues).toHaveLength(1);
  });

  it('imports what was not left out, and more that was added', async () => {
    const started = await startHostWithArchive();
    const { get, finish } = started;
    const first = await lookedInto(started, [writeFiles(texts(3))]);
    const batchId = first.id;
    const { files } = await get('batches.files', { batchId });
    const ids = files.slice(0, 1).map(({ id }) => id);
    await get('batches.setTaken', { batchId, ids, isTaken: false });
    await get('batches.create', { paths: [writeFiles({ '更多.txt': bulletinText(7) })], batchId });
    await finish(await get('batches.start', { batchId }));
    expect(await fates(started, first)).toEqual([
      '第001期.txt skipped left-out',
      '第002期.txt in ',
      '第003期.txt in ',
      '更多.txt in ',
    ]);
    expect((await get('batches.get', { batchId })).state).toBe('done');
    await get('batches.setTaken', { batchId, ids: null, isTaken: true });
    await finish(await get('batches.start', { batchId }));
    expect((await get('issues.list', {})).issues).toHaveLength(4);
  });

  it('pauses and goes on, through a restart of the program, and loses nothing', async () => {
    const started = await startHostWithArchive();
    const { host, get, finish, folder } = started;
    const { batchId } = await get('batches.create', { paths: [writeFiles(texts(40))] });
    const job = await get('batches.start', { batchId });
    await whenIn(host, get, batchId, 1);
    await get('batches.stop', { batchId, as: 'paused' });
    expect((await finish(job)).state).toBe('cancelled');
    const paused = await get('batches.get', { batchId });
    expect(paused.state).toBe('paused');
    expect(paused.counts.in + paused.counts.waiting).toBe(40);
    await get('archive.close', {});
    await get('archive.open', { folder });
    await finish(await get('batches.start', { batchId }));
    const done = await get('batches.get', { batchId });
    expect({ state: done.state, in: done.counts.in, bytesLeft: done.bytesLeft }).toEqual({
      ...{ state: 'done', in: 40, bytesLeft: 0 },
    });
    expect((await get('issues.list', {})).issues).toHaveLength(40);
  });

  it('is stopped for good, and can be gone on with all the same', async () => {
    const started = await startHostWithArchive();
    const { host, get, finish } = started;
    const { batchId } = await get('batches.create', { paths: [writeFiles(texts(40))] });
    const job = await get('batches.start', { batchId });
    await whenIn(host, get, batchId, 1);
    await get('batches.stop', { batchId, as: 'cancelled' });
    await finish(job);
    expect((await get('batches.get', { batchId })).state).toBe('cancelled');
    await finish(await get('batches.start', { batchId }));
    expect((await get('batches.get', { batchId })).counts).toMatchObject({ in: 40, waiting: 0 });
  });

  it('tries failed files again, one or all', async () => {
    const started = await startHostWithArchive();
    const { get, finish } = started;
    const folder = writeFiles({ 'a.txt': '', 'b.txt': ' ' });
    const batch = await lookedInto(started, [folder]);
    const batchId = batch.id;
    writeFileSync(join(folder, 'a.txt'), bulletinText(1));
    const { files } = await get('batches.files', { batchId });
    await finish(await get('batches.retry', { batchId, ids: files.slice(0, 1).map(({ id }) => id) }));
    expect(await fates(started, batch)).toEqual(['a.txt in ', 'b.txt failed import/empty']);
    writeFileSync(join(folder, 'b.txt'), bulletinText(2));
    await finish(await get('batches.retry', { batchId }));
    expect(await fates(started, batch)).toEqual(['a.txt in ', 'b.txt in ']);
  });

  it('puts back a file that an ended program was at, and gives it up the second time', async () => {
    const started = await startHostWithArchive();
    const { host, get, folder } = started;
    const batch = await lookedInto(started, [writeFiles(texts(1))]);
    const leave = async (): Promise<string[]> => {
      await host.call('archive.close', {});
      const { openConnection, closeConnection } = await import('#archive/database/connection.ts');
      const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: false, mustExist: true });
      db.exec("UPDATE batch_file SET state = 'reading', attempts = attempts + 1");
      db.exec("UPDATE batch SET state = 'importing'");
      closeConnection(db);
      await get('archive.open', { folder });
      return fates(started, batch);
    };
    expect(await leave()).toEqual(['第001期.txt waiting ']);
    expect((await get('batches.get', { batchId: batch.id })).state).toBe('paused');
    expect(await leave()).toEqual(['第001期.txt failed import/interrupted']);
  });

  it('writes a report, and is forgotten when it is wanted no more', async () => {
    const started = await startHostWithArchive();
    const { get, finish } = started;
    const { id: batchId } = await lookedInto(started, [
      writeFiles({ 'a.txt': bulletinText(1), 'b.txt': '' }),
    ]);
    await finish(await get('batches.start', { batchId }));
    const file = join(makeTempFolder(), '报告.csv');
    await get('batches.saveReport', { batchId, file });
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines[1]).toMatch(
      /a\.txt,,文本,\d+,[0-9a-f]{64},已导入,,,青川市云溪区人民政府公报 2024年第1期,2,1/,
    );
    expect(lines[2]).toMatch(/b\.txt,,文本,0,,失败,没有内容,import\/empty,,,/);
    await get('batches.purge', { batchId });
    expect((await get('batches.list', {})).total).toBe(0);
    expect((await get('issues.list', {})).issues).toHaveLength(1);
  });
});

describe('a ZIP archive in a batch', () => {
  it('is opened, and those within it, with names in GBK', async () => {
    const started = await startHostWithArchive();
    const inner = makeZip([{ name: '第2期.txt', content: bulletinText(2) }]);
    const gbk = (name: string): Uint8Array => encodeLegacy(name, 'gb18030');
    const folder = writeFiles({
      '公报.zip': makeZip([
        { name: gbk('二〇二四年/第1期.txt'), content: bulletinText(1) },
        { name: gbk('二〇二四年/照片.jpg.xyz'), content: 'x' },
        { name: gbk('下半年.zip'), content: inner },
        { name: gbk('锁着的.txt'), content: bulletinText(3), encrypted: true },
        { name: gbk('../../逃走.txt'), content: bulletinText(4) },
        { name: '__MACOSX/._a.txt', content: 'x' },
      ]),
      '坏的.zip': 'PK\x03\x04 and no more',
    });
    const batch = await lookedInto(started, [folder]);
    await started.finish(await started.get('batches.start', { batchId: batch.id }));
    expect(await fates(started, batch)).toEqual([
      '公报.zip > ../../逃走.txt failed import/unsafe-path',
      '公报.zip > 二〇二四年/第1期.txt in ',
      '公报.zip > 二〇二四年/照片.jpg.xyz skipped not-a-bulletin-file',
      '公报.zip > 锁着的.txt failed import/password-needed',
      '公报.zip > 下半年.zip > 第2期.txt in ',
      '坏的.zip failed import/damaged',
    ]);
    const { issues } = await started.get('issues.list', {});
    expect(issues.map(({ original }) => original.name)).toEqual(['第1期.txt', '第2期.txt']);
  });

  it('is not followed for ever, nor blown up', async () => {
    const started = await startHostWithArchive();
    let deep = makeZip([{ name: 'a.txt', content: bulletinText(1) }]);
    for (let depth = 0; depth < 5; depth += 1) deep = makeZip([{ name: `${depth}.zip`, content: deep }]);
    const bomb = makeZip([{ name: 'b.txt', content: Buffer.alloc(12 << 20) }]);
    const lying = makeZip([{ name: 'c.txt', content: bulletinText(1), claimedBytes: 5 }]);
    const batch = await lookedInto(started, [
      writeFiles({ 'deep.zip': deep, 'bomb.zip': bomb, 'lying.zip': lying }),
    ]);
    expect(await fates(started, batch)).toEqual([
      'bomb.zip > b.txt failed import/expands-too-far',
      'deep.zip > 4.zip > 3.zip > 2.zip failed import/too-deep',
      'lying.zip > c.txt failed import/damaged',
    ]);
  });
});

describe('a file with the content of a held issue', () => {
  const asWord = (text: string): Uint8Array =>
    makeDocx({
      body: text
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    });

  it('waits for the archivist, who says that it is one more manifestation', async () => {
    const started = await startHostWithArchive();
    const { get, finish } = started;
    const { imported } = await started.importTexts({ '第1期.txt': bulletinText(1) });
    const issueId = imported[0]?.id;
    const folder = writeFiles({
      '第1期.docx': asWord(bulletinText(1)),
      '第2期.docx': asWord(bulletinText(2)),
    });
    const batch = await lookedInto(started, [folder]);
    const batchId = batch.id;
    await finish(await get('batches.start', { batchId }));
    expect(await fates(started, batch)).toEqual(['第1期.docx same same-content', '第2期.docx in ']);
    await finish(await get('batches.decide', { batchId, decision: 'manifestation' }));
    expect(await fates(started, batch)).toEqual(['第1期.docx in manifestation', '第2期.docx in ']);
    if (issueId === undefined) throw new Error('nothing came in');
    const { originals } = await get('issues.manifestations', { issueId });
    expect(originals.map(({ name }) => name)).toEqual(['第1期.docx']);
    expect((await get('issues.list', {})).issues).toHaveLength(2);
    const verified = await finish(await get('verify.start', {}));
    expect(verified.result).toMatchObject({ report: { ok: true, originals: { checked: 3, untracked: [] } } });
    const again = await lookedInto(started, [folder]);
    expect(await fates(started, again)).toEqual([
      '第1期.docx held already-imported',
      '第2期.docx held already-imported',
    ]);
  });

  it('or that it is an issue of its own', async () => {
    const started = await startHostWithArchive();
    const { get, finish } = started;
    const { batchId } = await get('batches.create', {
      paths: [writeFiles({ '1.txt': bulletinText(1), '2.docx': asWord(bulletinText(1)) })],
    });
    await finish(await get('batches.start', { batchId }));
    expect((await get('batches.get', { batchId })).counts).toMatchObject({ in: 1, same: 1 });
    await finish(await get('batches.decide', { batchId, decision: 'issue' }));
    expect((await get('batches.get', { batchId })).counts).toMatchObject({ in: 2, same: 0 });
    expect((await get('issues.list', {})).issues).toHaveLength(2);
  });

  it('comes in at one go where nobody is asked, which is told', async () => {
    const started = await startHostWithArchive();
    const { imported } = await started.importTexts({
      '1.txt': bulletinText(1),
      '2.docx': asWord(bulletinText(1)),
    });
    expect(imported.map(({ sameAs }) => sameAs)).toEqual([null, imported[0]?.id]);
  });
});
