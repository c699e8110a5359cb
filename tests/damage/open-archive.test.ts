import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Archive } from '#archive/archive.ts';
import { closeConnection, openConnection } from '#archive/database/connection.ts';
import { migrate } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';
import { takeWriterLock } from '#archive/database/writer-lock.ts';
import { importFiles } from '#archive/batches/import-files.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHost, startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

async function closedArchive(): Promise<TestHost> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1) });
  await started.get('archive.close', {});
  return started;
}

function changeDatabase(folder: string, sql: string): void {
  const db = new Database(join(folder, 'archive.sqlite'));
  db.exec(sql);
  db.close();
}

/** Every file below a folder with its text. */
function readFolder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('opening an archive of an older version for reading', () => {
  it('reads a copy that is brought to the present schema, and leaves the archive as it is', async () => {
    const folder = makeTempFolder();
    const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: false, mustExist: false });
    await migrate(db, loadMigrations().slice(0, 4), () => Promise.resolve());
    db.exec(`
      INSERT INTO meta VALUES ('archive_id', '5a0f7c1e-0000-4000-8000-000000000000'), ('name', '旧馆');
      INSERT INTO original VALUES ('${'a'.repeat(64)}', 9, '旧.txt', '.txt', 'text/plain', 'utf-8');
      INSERT INTO bulletin VALUES (1, '云溪公报');
      INSERT INTO issue (bulletin_id, original_sha256, imported_at) VALUES (1, '${'a'.repeat(64)}', '2020-01-01T00:00:00.000Z');
    `);
    closeConnection(db);
    const before = readFolder(folder);
    const { get, host } = startHost({ readOnly: true });
    const status = await get('archive.open', { folder });
    expect(status).toMatchObject({ name: '旧馆', readOnly: true, issues: 1, readByOlderRules: 1 });
    expect((await get('corrections.list', {})).total).toBe(0);
    await host.close();
    expect(readFolder(folder)).toEqual(before);
  });
});

describe('opening a folder that is not a sound archive', () => {
  it.each([
    ['a folder that is not there', 'archive/folder-missing', () => join(makeTempFolder(), 'gone')],
    ['a folder without a database', 'archive/not-an-archive', () => makeTempFolder()],
    [
      'a file of another kind',
      'archive/damaged',
      () => {
        const folder = makeTempFolder();
        writeFileSync(join(folder, 'archive.sqlite'), 'words, and no database '.repeat(100));
        return folder;
      },
    ],
    [
      'a database of another program',
      'archive/not-an-archive',
      () => {
        const folder = makeTempFolder();
        changeDatabase(folder, 'CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)');
        return folder;
      },
    ],
  ])('refuses %s', async (_, code, make) => {
    const folder = make();
    expect((await startHost().fail('archive.open', { folder })).code).toBe(code);
  });

  it('leaves an archive from the future exactly as it is', async () => {
    const { folder, fail } = await closedArchive();
    changeDatabase(folder, 'PRAGMA user_version = 9990');
    const before = readFileSync(join(folder, 'archive.sqlite'));
    expect(await fail('archive.open', { folder })).toMatchObject({
      code: 'archive/from-the-future',
      context: { found: 9990 },
    });
    expect(readFileSync(join(folder, 'archive.sqlite')).equals(before)).toBe(true);
  });

  it('tells a second writer that the archive is in use', async () => {
    const { folder, fail, get } = await closedArchive();
    const lock = takeWriterLock(folder);
    expect((await fail('archive.open', { folder })).code).toBe('archive/locked');
    lock.release();
    expect((await get('archive.open', { folder })).issues).toBe(1);
  });

  it('tells a damaged database and does not touch originals', async () => {
    const { folder, fail } = await closedArchive();
    truncateSync(join(folder, 'archive.sqlite'), 6000);
    const before = readFolder(join(folder, 'originals'));
    expect((await fail('archive.open', { folder })).code).toBe('archive/damaged');
    expect(readFolder(join(folder, 'originals'))).toEqual(before);
    expect(Object.values(before)).toContain(bulletinText(1));
  });

  it('does not make an archive over another one or over somebody’s files', async () => {
    const { folder, fail } = await closedArchive();
    const full = makeTempFolder();
    writeFileSync(join(full, 'letter.txt'), 'x');
    expect((await fail('archive.create', { folder, name: 'x' })).code).toBe('archive/already-exists');
    expect((await fail('archive.create', { folder: full, name: 'x' })).code).toBe('keeping/target-not-empty');
  });
});

describe('reading only', () => {
  it('reads and searches, and refuses every change', async () => {
    const { folder } = await closedArchive();
    const reader = startHost({ readOnly: true });
    const status = await reader.get('archive.open', { folder });
    await reader.host.whenIdle();
    expect({
      readOnly: status.readOnly,
      total: (await reader.get('search.run', { query: '防汛' })).total,
    }).toEqual({ readOnly: true, total: 1 });
    expect((await reader.fail('import.start', { paths: [folder] })).code).toBe('archive/read-only');
  });

  it('reads an archive whose index is missing', async () => {
    const { folder } = await closedArchive();
    rmSync(join(folder, 'index.sqlite'));
    const reader = startHost({ readOnly: true });
    await reader.get('archive.open', { folder });
    await reader.host.whenIdle();
    expect((await reader.get('search.run', { query: '防汛' })).total).toBe(1);
  });
});

describe('a full disk', () => {
  it('ends the import with its own code, keeps what is whole, and goes on when there is room', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({ 'a.txt': bulletinText(1) });
    await started.get('archive.close', {});
    const archive = await Archive.open(started.folder, { readOnly: false });
    const source = makeTempFolder();
    mkdirSync(join(source, 'in'));
    writeFileSync(join(source, 'in', 'big.txt'), bulletinText(2) + '防汛物资储备充足。\n'.repeat(50_000));
    // SQLite answers SQLITE_FULL at this limit just as it does when the file system has no room.
    const pages = Number(archive.db.pragma('page_count', { simple: true }));
    archive.db.pragma(`max_page_count = ${pages + 2}`);
    const control = { report: () => undefined, breathe: () => Promise.resolve() };
    const options = {
      paths: [source],
      dryRun: false,
      pictures: 'together' as const,
      corrections: [],
      password: null,
      author: 'x',
      now: () => '2026-01-01T00:00:00.000Z',
      describeFailure: () => {
        throw new Error('told as one file');
      },
    };
    await expect(importFiles(archive, options, control)).rejects.toThrow(
      expect.objectContaining({ code: 'archive/disk-full' }),
    );
    expect(archive.db.prepare('SELECT count(*) FROM issue').pluck().get()).toBe(1);
    archive.db.pragma('max_page_count = 1000000');
    expect((await importFiles(archive, options, control)).imported).toHaveLength(1);
    archive.close();
    const again = startHost();
    await again.get('archive.open', { folder: started.folder });
    const job = await again.finish(await again.get('verify.start', {}));
    expect(job.result?.kind === 'verify' && job.result.report).toMatchObject({
      ok: true,
      originals: { untracked: [] },
    });
  });
});
