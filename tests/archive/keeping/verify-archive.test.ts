import { chmodSync, closeSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { VerifyReport } from '#core/model/job.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHost, startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

async function verify({ get, finish }: TestHost): Promise<VerifyReport> {
  const job = await finish(await get('verify.start', {}));
  if (job.result?.kind !== 'verify') throw new Error(`verify ended as ${job.state}`);
  return job.result.report;
}

function originalFiles(folder: string): string[] {
  return readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
}

/** Overwrites the first page of a table behind SQLite's back. */
/** Overwrites every list of an index with zeros. */
function spoilLists(file: string): void {
  const db = new Database(file);
  db.exec('UPDATE chunk SET bytes = zeroblob(length(bytes))');
  db.close();
}

function destroyTable(file: string, table: string): void {
  const db = new Database(file);
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  const page = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  db.close();
  if (page === undefined) throw new Error(`no table ${table}`);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(pageSize, 0xff), 0, pageSize, (page - 1) * pageSize);
  closeSync(handle);
}

async function archiveWithTwoIssues(): Promise<TestHost> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
  return started;
}

describe('verifyArchive', () => {
  it('finds nothing wrong in a whole archive and remembers when it looked', async () => {
    const started = await archiveWithTwoIssues();
    const report = await verify(started);
    expect(report).toEqual({
      ok: true,
      originals: { checked: 2, changed: [], missing: [], untracked: [] },
      database: { ok: true, messages: [] },
      index: { ok: true, documents: 4, indexed: 4, messages: [] },
    });
    expect((await started.get('archive.status', {}))?.lastVerified?.ok).toBe(true);
  });

  it('names an original that was changed, one that is missing, and a file nobody imported', async () => {
    const started = await archiveWithTwoIssues();
    const [first = '', second = ''] = originalFiles(started.folder);
    chmodSync(join(started.folder, 'originals', first), 0o644);
    writeFileSync(join(started.folder, 'originals', first), 'changed');
    rmSync(join(started.folder, 'originals', second));
    writeFileSync(join(started.folder, 'originals', 'stray.bin'), 'x');
    const { ok, originals } = await verify(started);
    expect({ ok, originals }).toEqual({
      ok: false,
      originals: { checked: 2, changed: [first], missing: [second], untracked: ['stray.bin'] },
    });
  });

  it('notices a journal line that was rewritten behind its back', async () => {
    const started = await archiveWithTwoIssues();
    const other = new Database(join(started.folder, 'archive.sqlite'));
    other.exec(
      "DROP TRIGGER journal_rows_never_change; UPDATE journal SET author = 'somebody else' WHERE id = 2",
    );
    other.close();
    const { ok, database } = await verify(started);
    expect({ ok, database }).toEqual({
      ok: false,
      database: { ok: false, messages: ['journal: line 2 does not follow from the line before it'] },
    });
  });

  it.each(['document_text', 'journal', 'original', 'issue'])(
    'reports a database whose table %s is destroyed',
    async (table) => {
      const started = await archiveWithTwoIssues();
      await started.get('archive.close', {});
      destroyTable(join(started.folder, 'archive.sqlite'), table);
      await started.get('archive.open', { folder: started.folder });
      const { ok, database } = await verify(started);
      expect({ ok, databaseOk: database.ok }).toEqual({ ok: false, databaseOk: false });
      expect(database.messages).not.toEqual([]);
    },
  );

  it('reports an index that is destroyed, and a sound database beside it', async () => {
    const started = await archiveWithTwoIssues();
    await started.get('archive.close', {});
    spoilLists(join(started.folder, 'index.sqlite'));
    const reader = startHost({ readOnly: true });
    await reader.get('archive.open', { folder: started.folder });
    const { ok, index, database } = await verify(reader);
    expect({ ok, indexOk: index.ok, databaseOk: database.ok }).toEqual({
      ok: false,
      indexOk: false,
      databaseOk: true,
    });
  });

  it('reports originals when their folder has become a file', async () => {
    const started = await archiveWithTwoIssues();
    const files = originalFiles(started.folder);
    rmSync(join(started.folder, 'originals'), { recursive: true });
    writeFileSync(join(started.folder, 'originals'), 'a file');
    const { ok, originals } = await verify(started);
    expect({ ok, missing: originals.missing }).toEqual({ ok: false, missing: files.sort() });
  });
});
