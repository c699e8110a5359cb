import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const launcher = fileURLToPath(new URL('../../cli/gazette.js', import.meta.url));
const run = promisify(execFile);

type Ran = { code: number; stdout: string; stderr: string };

async function gazette(...args: string[]): Promise<Ran> {
  try {
    return { code: 0, ...(await run(process.execPath, [launcher, ...args])) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran; // execFile rejects with these
    return { code, stdout, stderr };
  }
}

async function json(...args: string[]): Promise<Record<string, never>> {
  const { code, stdout } = await gazette(...args, '--json');
  const answer = JSON.parse(stdout) as Record<string, never>;
  if (code !== 0) throw new Error(stdout);
  return answer;
}

async function archiveWithIssue() {
  const folder = join(makeTempFolder(), 'archive');
  const file = join(makeTempFolder(), '第1期.txt');
  writeFileSync(file, bulletinText(1));
  await json('init', folder);
  await json('import', folder, file);
  return { folder, file };
}

describe('gazette', () => {
  it('goes from a file to an answer', { timeout: 60_000 }, async () => {
    const { folder, file } = await archiveWithIssue();
    expect(await json('issues', folder)).toMatchObject({
      issues: [
        {
          bulletin: '青川市云溪区人民政府公报',
          year: 2024,
          number: 1,
          documents: 2,
          original: { name: '第1期.txt' },
        },
      ],
    });
    const { documents } = await json('documents', folder, '--issue', '1');
    expect(documents).toMatchObject([
      { order: 1, documentNumber: '云政办字〔2024〕1号', signedOn: '2024-01-18', printedOn: '2024-01-20' },
      { order: 2, kind: 'appointment', documentNumber: '云政任〔2024〕1号' },
    ]);
    const { document } = await json('show', folder, '2');
    expect(document).toMatchObject({ issuers: ['青川市云溪区人民政府'] });
    expect(await json('search', folder, '青川河', '--kwic')).toMatchObject({
      query: '青川河',
      total: 1,
      searched: { issues: 1, documents: 2, withoutText: 0 },
      hits: [{ documentId: 1, count: 1 }],
    });
    expect(await json('register', folder, 'appointments')).toMatchObject({
      rows: [
        { person: '周明', action: 'appointed', post: '云溪区水务局局长', probation: '一年' },
        { person: '林小禾', action: 'removed', post: '云溪区水务局局长' },
      ],
    });
    expect(await json('import', folder, file)).toMatchObject({
      imported: [],
      skipped: [{ file, reason: 'already-imported' }],
      failed: [],
    });
    expect(await json('verify', folder)).toMatchObject({ ok: true });
    expect(await json('annotations', folder, 'list')).toEqual({ annotations: [] });
    expect(await json('rebuild-index', folder)).toMatchObject({ documents: 2 });
  });

  it('writes an excerpt, a backup, and restores it', { timeout: 60_000 }, async () => {
    const { folder } = await archiveWithIssue();
    const out = join(makeTempFolder(), 'excerpt.md');
    const { bytes } = await json('excerpt', folder, '--documents', '1', '--out', out);
    expect(bytes).toBe(readFileSync(out).length);
    expect(readFileSync(out, 'utf8')).toContain('云政办字〔2024〕1号');
    const { file, verified } = await json('backup', folder, makeTempFolder());
    expect(verified).toBe(true);
    const restored = join(makeTempFolder(), 'restored');
    await json('restore', String(file), restored);
    expect(await json('verify', restored)).toMatchObject({ ok: true, originals: { checked: 1 } });
  });

  it.each([
    ['an archive that is not there', ['issues', '/nowhere/at/all'], 'archive/folder-missing'],
    ['a query that cannot be understood', ['search', '$ARCHIVE', '防汛 OR'], 'search/bad-query'],
    ['a document that is not there', ['show', '$ARCHIVE', '999'], 'item/not-found'],
    ['an excerpt of nothing', ['excerpt', '$ARCHIVE', '--out', 'x.md'], 'excerpt/nothing-chosen'],
    [
      'an excerpt in an unknown format',
      ['excerpt', '$ARCHIVE', '--documents', '1', '--out', 'x.xyz'],
      'excerpt/unknown-format',
    ],
  ])('tells %s with code 1, a code and a sentence', async (_, args, code) => {
    const { folder } = await archiveWithIssue();
    const ran = await gazette(...args.map((arg) => (arg === '$ARCHIVE' ? folder : arg)), '--json');
    const { error } = JSON.parse(ran.stdout) as { error: { code: string; message: string } };
    expect({ exit: ran.code, code: error.code }).toEqual({ exit: 1, code });
    expect(error.message).toMatch(/^[A-Z/].+\.$/s);
    expect(error.message).not.toMatch(/\{\w+\}|\bat \S+:\d+/);
  });

  it.each([
    [['frobnicate']],
    [['import']],
    [['show', 'x', 'abc']],
    [['register', 'x', 'nonsense']],
    [['annotations', 'x', 'paint']],
  ])('ends wrong usage with code 2: %j', async (args) => {
    const { code, stdout } = await gazette(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('imports nothing in a trial run', async () => {
    const { folder } = await archiveWithIssue();
    const file = join(makeTempFolder(), '第2期.txt');
    writeFileSync(file, bulletinText(2));
    expect((await json('import', folder, file, '--dry-run')).imported).toHaveLength(1);
    expect((await json('issues', folder)).issues).toHaveLength(1);
    expect(existsSync(file)).toBe(true);
  });
});
