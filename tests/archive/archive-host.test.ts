import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ArchiveHost } from '#archive/archive-host.ts';
import { addSegments } from '#tests/support/add-segments.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHost, startHostWithArchive } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

async function twoArchives() {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1) });
  const second = join(makeTempFolder(), 'second');
  await started.get('archive.create', { folder: second, name: 'second' });
  await started.get('archive.open', { folder: started.folder });
  return { ...started, second };
}

/** Overwrites the middle of a file with nonsense. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  const { size } = statSync(file);
  writeSync(handle, Buffer.alloc(Math.floor(size / 2), 0x5a), 0, Math.floor(size / 2), Math.floor(size / 4));
  closeSync(handle);
}

describe('opening and closing', () => {
  it('keeps the open archive when another cannot be opened', async () => {
    const { folder, fail, get } = await twoArchives();
    expect((await fail('archive.open', { folder: '/nowhere/at/all' })).code).toBe('archive/folder-missing');
    expect((await get('archive.status', {}))?.folder).toBe(folder);
    expect((await get('search.run', { query: '防汛' })).total).toBe(1);
  });

  it('lets go of every archive but the last when two are opened at once', async () => {
    const { host, folder, second, get } = await twoArchives();
    await Promise.all([host.call('archive.open', { folder }), host.call('archive.open', { folder: second })]);
    expect((await get('archive.status', {}))?.folder).toBe(second);
    const other = startHost();
    expect((await other.get('archive.open', { folder })).readOnly).toBe(false);
  });

  it('tells that the archive was closed, and starts nothing on it any more', async () => {
    const { host, get, fail } = await twoArchives();
    const told: string[] = [];
    host.subscribe(({ name }) => told.push(name));
    const closing = get('archive.close', {});
    const answers = await Promise.all([host.call('verify.start', {}), host.call('issues.list', {})]);
    await closing;
    expect(told).toContain('archive.changed');
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('archive/not-open');
    expect((await fail('issues.list', {})).code).toBe('archive/not-open');
  });
});

describe('the index', () => {
  it('is rebuilt once when it is asked for twice, and answers afterwards', async () => {
    const { get, finish } = await twoArchives();
    const [first, second] = [await get('index.rebuild', {}), await get('index.rebuild', {})];
    expect(second).toEqual(first);
    expect((await finish(first)).state).toBe('done');
    expect((await get('search.run', { query: '防汛' })).total).toBe(1);
  });

  it('is built again when it could not follow an import', async () => {
    const { host, folder, get, importTexts } = await twoArchives();
    const index = new Database(join(folder, 'index.sqlite'));
    index.exec("UPDATE meta SET value = '0' WHERE key = 'holdings_version'");
    index.close();
    expect((await importTexts({ 'b.txt': bulletinText(2) })).imported).toHaveLength(1);
    await host.whenIdle();
    expect((await get('search.run', { query: '防汛' })).total).toBe(2);
  });

  it('is tidy only when an index that proves to be damaged while it is merged has been built again', async () => {
    const { folder, host, get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    await get('archive.close', {});
    await addSegments(folder, Array<string>(8).fill('防汛值班'));
    const file = new Database(join(folder, 'index.sqlite'));
    file.exec('UPDATE chunk SET crc = 0');
    file.close();
    await get('archive.open', { folder });
    await host.whenTidy();
    expect((await get('archive.status', {}))?.indexState).toBe('ready');
    expect((await get('search.run', { query: '防汛' })).total).toBe(1);
  });

  it('heals in a temporary place when the archive is only read, and leaves the damaged file alone', async () => {
    const { folder, get, importTexts } = await twoArchives();
    await importTexts(
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.txt`, bulletinText(at + 2)])),
    );
    await get('archive.close', {});
    damage(join(folder, 'index.sqlite'));
    const before = statSync(join(folder, 'index.sqlite')).mtimeMs;
    const reader = startHost({ readOnly: true });
    await reader.get('archive.open', { folder });
    await reader.host.whenIdle();
    const answer = await reader.host.call('search.run', { query: '防汛' });
    if (!answer.ok) expect(answer.error.code).toBe('index/rebuilding');
    await reader.host.whenIdle();
    expect((await reader.get('search.run', { query: '防汛' })).total).toBe(61);
    expect(statSync(join(folder, 'index.sqlite')).mtimeMs).toBe(before);
  });

  it('is no reason not to open: a folder in its place', async () => {
    const { folder, get } = await twoArchives();
    await get('archive.close', {});
    rmSync(join(folder, 'index.sqlite'));
    mkdirSync(join(folder, 'index.sqlite'));
    const other = startHost();
    expect((await other.get('archive.open', { folder })).issues).toBe(1);
    await other.host.whenIdle();
    expect((await other.get('search.run', { query: '防汛' })).total).toBe(1);
  });
});

describe('a rest', () => {
  it('is no trouble without an archive, beside a rebuild, and for the next answers', async () => {
    const { host, get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    const ask = () => get('search.run', { query: '通知' });
    const { total, hits } = await ask();
    host.rest();
    expect(await ask()).toMatchObject({ total, hits });
    const { jobId } = await get('index.rebuild', {});
    host.rest();
    await host.waitForJob(jobId);
    host.rest();
    expect(await ask()).toMatchObject({ total, hits });
    expect(await get('search.complete', { text: '关于' })).not.toEqual({ completions: [] });
    await get('archive.close', {});
    host.rest();
    expect(total).toBeGreaterThan(0);
  });
});

describe('whose work it is', () => {
  it.each([
    ['the name that was given', ' 沈波 ', '沈波'],
    ['the user of the computer where none was given', '', userInfo().username],
  ])('is told by %s', async (_, author, expected) => {
    const { folder, get, importTexts } = await startHostWithArchive();
    await get('profile.save', { author });
    await importTexts({ 'a.txt': bulletinText(1) });
    const db = new Database(join(folder, 'archive.sqlite'), { readonly: true });
    const names = db.prepare("SELECT author FROM journal WHERE action = 'issue-imported'").pluck().all();
    db.close();
    expect(names).toEqual([expected]);
  });
});

describe('failures of the disk', () => {
  it('are told by their codes and never as bugs', async () => {
    const bugs: unknown[] = [];
    const host = new ArchiveHost({ resourcesFolder: '', log: (entry) => bugs.push(entry) });
    const file = join(makeTempFolder(), 'a-file');
    writeFileSync(file, 'x');
    const long = join(makeTempFolder(), '长'.repeat(200));
    const answers = [
      await host.call('archive.create', { folder: file, name: 'x' }),
      await host.call('archive.create', { folder: join(file, 'below'), name: 'x' }),
      await host.call('archive.create', { folder: long, name: 'x' }),
      await host.call('archive.open', { folder: `${file}\0` }),
    ];
    await host.close();
    expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual([
      'keeping/target-not-empty',
      'file/cannot-write',
      'file/cannot-write',
      'ipc/invalid-request',
    ]);
    expect(bugs).toEqual([]);
  });

  it('in the database are told as damage', async () => {
    const started = await startHostWithArchive();
    await started.importTexts(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, bulletinText(at + 1)])),
    );
    await started.get('archive.close', {});
    chmodSync(join(started.folder, 'archive.sqlite'), 0o644);
    damage(join(started.folder, 'archive.sqlite'));
    const opened = await started.host.call('archive.open', { folder: started.folder });
    const { documents } = opened.ok
      ? await started.get('documents.list', { issueId: null }).catch(() => ({ documents: [] }))
      : { documents: [] };
    const codes = new Set<string>(opened.ok ? [] : [opened.error.code]);
    for (const { id } of documents) {
      const answer = await started.host.call('documents.get', { documentId: id });
      if (!answer.ok) codes.add(answer.error.code);
    }
    expect([...codes]).toEqual(['archive/damaged']);
  });
});
