import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { VerifyReport } from '#core/model/job.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

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
});
