import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '#archive/keeping/restore-backup.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { Job } from '#core/model/job.ts';
import { backUp, listOriginalFiles } from '#tests/support/back-up.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { watchFlushes } from '#tests/support/watch-flushes.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const by = { author: 'somebody', now: '2026-01-01T00:00:00.000Z' };

async function backedUp(): Promise<TestHost & { file: string; originals: string }> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
  const { file } = await backUp(started, makeTempFolder());
  return { ...started, file, originals: join(dirname(file), 'originals') };
}

function changeDatabase(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

async function restore({ get, finish }: TestHost, backup: string, folder: string): Promise<Job> {
  return finish(await get('restore.start', { backup, folder }));
}

describe('restoreBackup', () => {
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
    const { file } = await backUp(started, makeTempFolder());
    const restored = join(makeTempFolder(), '恢复');
    const job = await restore(started, file, restored);
    expect(job.result?.report).toEqual({ file: restored, verified: true, missing: [], changed: [] });
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

  it.each<[string, ErrorCode, (file: string) => void]>([
    [
      'a database whose beginning is destroyed',
      'keeping/not-a-backup',
      (file) => {
        writeFileSync(file, Buffer.alloc(4096, 7), { flag: 'r+' });
      },
    ],
    [
      'a database with destroyed pages',
      'keeping/backup-damaged',
      (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0xff, bytes.length / 2));
      },
    ],
    [
      'a truncated database',
      'keeping/backup-damaged',
      (file) => {
        truncateSync(file, statSync(file).size - 8192);
      },
    ],
    [
      'another file',
      'keeping/not-a-backup',
      (file) => {
        writeFileSync(file, 'not a database at all, only words');
      },
    ],
    [
      'a database of another program',
      'keeping/not-a-backup',
      (file) => {
        changeDatabase(file, 'PRAGMA application_id = 1');
      },
    ],
    [
      'a backup of a newer program',
      'archive/from-the-future',
      (file) => {
        changeDatabase(file, 'PRAGMA user_version = 9990');
      },
    ],
    ['a file that is not there', 'keeping/not-a-backup', rmSync],
  ])('refuses %s and leaves nothing behind', async (_, code, spoil) => {
    const started = await backedUp();
    spoil(started.file);
    const target = join(makeTempFolder(), '恢复');
    expect((await restore(started, started.file, target)).failure?.code).toBe(code);
    expect(existsSync(target)).toBe(false);
  });

  it('restores what a damaged backup still holds, and names what it does not', async () => {
    const started = await backedUp();
    const [lost = '', changed = ''] = listOriginalFiles(started.originals);
    rmSync(join(started.originals, lost));
    chmodSync(join(started.originals, changed), 0o644);
    writeFileSync(join(started.originals, changed), 'changed');
    const target = join(makeTempFolder(), '恢复');
    const job = await restore(started, started.file, target);
    expect(job.result?.report).toEqual({
      file: target,
      verified: false,
      missing: [lost],
      changed: [changed],
    });
    expect((await started.get('archive.open', { folder: target })).issues).toBe(2);
    await started.host.whenIdle();
  });

  it('makes a writable archive of a write-protected backup', async () => {
    const started = await backedUp();
    chmodSync(started.file, 0o444);
    const target = join(makeTempFolder(), '恢复');
    expect((await restore(started, started.file, target)).state).toBe('done');
    expect(statSync(join(target, 'archive.sqlite')).mode & 0o200).toBe(0o200);
  });

  it('enters the restore in the journal of the new archive', async () => {
    const started = await backedUp();
    const target = join(makeTempFolder(), '恢复');
    const control = { report: () => undefined, breathe: () => Promise.resolve() };
    await restoreBackup({ backup: started.file, folder: target, ...by }, control);
    const db = new Database(join(target, 'archive.sqlite'), { readonly: true });
    const last = db.prepare('SELECT at, author, action, details FROM journal ORDER BY id DESC').get();
    db.close();
    const details = JSON.stringify({ backup: basename(started.file), missing: 0, changed: 0 });
    expect(last).toEqual({ at: by.now, author: by.author, action: 'restored', details });
  });

  it('takes back what it made when it is cancelled, so that the next try succeeds', async () => {
    const started = await backedUp();
    const target = join(makeTempFolder(), '恢复');
    let steps = 0;
    const control = {
      report: () => undefined,
      breathe: () => (++steps > 1 ? Promise.reject(new AppError('job/cancelled')) : Promise.resolve()),
    };
    await expect(restoreBackup({ backup: started.file, folder: target, ...by }, control)).rejects.toThrow(
      expect.objectContaining({ code: 'job/cancelled' }),
    );
    expect(existsSync(target)).toBe(false);
    expect((await restore(started, started.file, target)).state).toBe('done');
  });

  it('goes on in a folder that a killed restore left', async () => {
    const started = await backedUp();
    const target = makeTempFolder();
    const [first = ''] = listOriginalFiles(started.originals);
    mkdirSync(join(target, 'originals', dirname(first)), { recursive: true });
    writeFileSync(join(target, 'originals', first), 'half');
    writeFileSync(join(target, 'archive.sqlite.new'), 'half', { mode: 0o444 });
    const job = await restore(started, started.file, target);
    expect(job.result?.report).toMatchObject({ verified: true });
    expect(readdirSync(target).sort()).toEqual(['README.txt', 'archive.sqlite', 'backups', 'originals']);
  });

  it('flushes the database, every original and their folders', async () => {
    const started = await backedUp();
    const target = join(makeTempFolder(), '恢复');
    const isFlushed = await watchFlushes();
    const control = { report: () => undefined, breathe: () => Promise.resolve() };
    await restoreBackup({ backup: started.file, folder: target, ...by }, control);
    const originals = join(target, 'originals');
    const copies = listOriginalFiles(originals).map((name) => join(originals, name));
    const files = [join(target, 'archive.sqlite'), join(target, 'README.txt'), ...copies];
    const paths = [...files.flatMap((path) => [path, dirname(path)]), originals];
    expect(copies).toHaveLength(2);
    expect(paths.filter((path) => !isFlushed(path))).toEqual([]);
  });

  it('does not restore over anything', async () => {
    const started = await backedUp();
    const job = await restore(started, started.file, started.folder);
    expect(job.failure?.code).toBe('keeping/target-not-empty');
  });
});
