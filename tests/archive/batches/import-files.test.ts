import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originalPath, sha256Of } from '#archive/holdings/originals.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { encodeLegacy } from '#tests/support/encode-legacy.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

/** More than can be imported between two events. */
const FILES = 200;

describe('import', () => {
  it('keeps the original byte for byte, read-only, under its hash', async () => {
    const { folder, importTexts } = await startHostWithArchive();
    const bytes = encodeLegacy(bulletinText(1), 'gb18030');
    const { imported } = await importTexts({ '第1期.txt': bytes });
    const file = join(folder, 'originals', ...originalPath(sha256Of(bytes), '.txt').split('/'));
    expect(readFileSync(file)).toEqual(bytes);
    expect(statSync(file).mode & 0o222).toBe(0);
    expect(imported.map(({ original }) => original)).toEqual([
      {
        sha256: sha256Of(bytes),
        bytes: bytes.length,
        name: '第1期.txt',
        mediaType: 'text/plain',
        encoding: 'gb18030',
      },
    ]);
  });

  it('takes a folder in natural order', async () => {
    const { importTexts } = await startHostWithArchive();
    const { imported } = await importTexts({ '第10期.txt': bulletinText(10), '第2期.txt': bulletinText(2) });
    expect(imported.map(({ original }) => original.name)).toEqual(['第2期.txt', '第10期.txt']);
  });

  it('skips a file that is there already, whatever it is called, and says so', async () => {
    const { get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    const again = await importTexts({ 'b.txt': bulletinText(1) });
    expect(again.imported).toEqual([]);
    expect(again.skipped.map(({ reason }) => reason)).toEqual(['already-imported']);
    expect((await get('issues.list', {})).issues).toHaveLength(1);
  });

  it('puts a lost original back when its file comes in again', async () => {
    const { folder, importTexts } = await startHostWithArchive();
    const text = bulletinText(1);
    await importTexts({ 'a.txt': text });
    const original = join(
      folder,
      'originals',
      ...originalPath(sha256Of(Buffer.from(text)), '.txt').split('/'),
    );
    rmSync(original);
    await importTexts({ 'copy.txt': text });
    expect(readFileSync(original, 'utf8')).toBe(text);
  });

  it('tells what it could not take and takes the rest', async () => {
    const { importTexts } = await startHostWithArchive();
    const { imported, skipped, failed } = await importTexts({
      '1-empty.txt': '',
      '2-blank.txt': ' \n\n',
      '3-program.txt': Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 32),
      '4-pdf.txt': '%PDF-1.7 pretending',
      '5-photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff),
      '5-song.mp3': Uint8Array.of(0xff, 0xfb),
      '6-good.txt': bulletinText(3),
    });
    expect({
      imported: imported.map(({ original }) => original.name),
      skipped: skipped.map(({ reason }) => reason),
      failed: failed.map(({ failure }) => failure.code),
    }).toEqual({
      imported: ['6-good.txt'],
      skipped: ['not-a-bulletin-file'],
      failed: ['import/empty', 'import/empty', 'import/not-text', 'import/not-text', 'import/damaged'],
    });
  });

  it('takes what it can when a path is gone and when a binary is called a web page', async () => {
    const { folder, get, finish, importTexts } = await startHostWithArchive();
    const { failed } = await importTexts({
      'x.html': '%PDF-1.7',
      'y.htm': Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256),
    });
    expect(failed.map(({ failure }) => failure.code)).toEqual(['import/not-text', 'import/not-text']);
    const file = join(folder, '..', 'here.txt');
    writeFileSync(file, bulletinText(5));
    const job = await finish(await get('import.start', { paths: ['/gone/away.txt', file], dryRun: false }));
    expect(job.result).toMatchObject({
      report: {
        imported: [{ file }],
        failed: [{ file: '/gone/away.txt', failure: { code: 'import/not-found' } }],
      },
    });
  });

  it('refuses a file that is larger than a bulletin can be, before reading it', async () => {
    const { importTexts } = await startHostWithArchive();
    const { failed } = await importTexts({ 'huge.txt': Buffer.alloc(17 * 1024 * 1024, '防汛\n') });
    expect(failed).toMatchObject([{ failure: { code: 'import/too-large', context: { file: 'huge.txt' } } }]);
  });

  it('does not let a page 0 spoil the catalogue', async () => {
    const { get, importTexts } = await startHostWithArchive();
    const text = bulletinText(1).replace('（2024年第1期） 4', '（2024年第1期） 0');
    expect((await importTexts({ 'a.txt': text })).imported).toHaveLength(1);
    expect((await get('documents.list', { issueId: null })).documents).toHaveLength(2);
  });

  it('keeps nothing in a trial run, and says what it would import', async () => {
    const { folder, get, finish, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    const file = join(folder, '..', 'b.txt');
    writeFileSync(file, bulletinText(2));
    const job = await finish(await get('import.start', { paths: [file], dryRun: true }));
    expect(
      job.result?.kind === 'import' && job.result.report.imported.map(({ documents }) => documents),
    ).toEqual([2]);
    expect((await get('issues.list', {})).issues).toHaveLength(1);
    expect(
      existsSync(join(folder, 'originals', ...originalPath(sha256Of(readFileSync(file)), '.txt').split('/'))),
    ).toBe(false);
  });

  it('can be cancelled; what is whole stays and can be completed later', async () => {
    const { host, folder, get, finish } = await startHostWithArchive();
    const source = join(folder, '..', 'many');
    mkdirSync(source);
    for (let number = 1; number <= FILES; number += 1)
      writeFileSync(join(source, `${number}.txt`), bulletinText(number));
    const started = await get('import.start', { paths: [source], dryRun: false });
    host.subscribe((event) => {
      if (event.name === 'job.changed' && event.payload.done >= 1) void host.call('jobs.cancel', started);
    });
    const job = await finish(started);
    expect(job.state).toBe('cancelled');
    const { issues } = await get('issues.list', {});
    expect(issues.length).toBeLessThan(FILES);
    const completed = await finish(await get('import.start', { paths: [source], dryRun: false }));
    expect(completed.result?.kind === 'import' && completed.result.report.imported).toHaveLength(
      FILES - issues.length,
    );
  });

  it('keeps files in their order, however long each is read', async () => {
    const { get, importTexts } = await startHostWithArchive();
    const long = bulletinText(1) + '\n为了群众的利益，必须坚持。'.repeat(8_000);
    const { failed } = await importTexts({
      'a.txt': long,
      'b.txt': '',
      'c.txt': bulletinText(2),
      'd.txt': bulletinText(3),
    });
    expect(failed.map(({ file }) => basename(file))).toEqual(['b.txt']);
    const { issues } = await get('issues.list', {});
    const names = [...issues].sort((a, b) => a.id - b.id).map(({ original }) => original.name);
    expect(names).toEqual(['a.txt', 'c.txt', 'd.txt']);
  });

  it('makes what it imported searchable at once', async () => {
    const { get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
    expect((await get('search.run', { query: '青川河' })).total).toBe(2);
    expect((await get('search.run', { query: '周明' })).total).toBe(2);
  });
});
