import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { archiveWithIssue, ended, failing, gazette, json } from './run-gazette.ts';

describe('gazette', () => {
  it('is started by its launcher', async () => {
    const launcher = fileURLToPath(new URL('../../cli/gazette.js', import.meta.url));
    const folder = join(makeTempFolder(), 'archive');
    const { code, stdout } = await ended(spawn(process.execPath, [launcher, 'init', folder, '--json']));
    expect({ code, answer: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      answer: { archive: folder },
    });
  });

  it('goes from a file to an answer', async () => {
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
    expect(await json('authorities', folder)).toMatchObject({
      authorities: expect.arrayContaining([
        expect.objectContaining({ id: null, name: '云溪区水务局', appointments: 2 }),
        expect.objectContaining({ id: null, name: '区应急局', takesPart: 1 }),
      ]) as unknown,
    });
    expect(await json('people', folder)).toMatchObject({
      people: [
        { name: '林小禾', appointed: 0, removed: 1 },
        { name: '周明', appointed: 1, removed: 0 },
      ],
    });
    const careers = join(makeTempFolder(), '人物.csv');
    expect(await json('people', folder, '--csv', careers)).toEqual({ file: careers, rows: 2 });
    const csv = join(makeTempFolder(), '任免.csv');
    expect(await json('register', folder, 'appointments', '--csv', csv)).toEqual({ file: csv, rows: 2 });
    expect(readFileSync(csv, 'utf8')).toContain('周明,任,云溪区水务局局长,云溪区水务局');
    expect(await json('import', folder, file)).toMatchObject({
      imported: [],
      skipped: [{ file, reason: 'already-imported' }],
      failed: [],
    });
    expect(await json('verify', folder)).toMatchObject({ ok: true });
    expect(await json('annotations', folder, 'list')).toEqual({ annotations: [] });
    expect(await json('rebuild-index', folder)).toMatchObject({ documents: 2 });
  });

  it('writes an excerpt, a backup, and restores it', async () => {
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
    ['an empty query', ['search', '$ARCHIVE', ''], 'search/bad-query'],
    ['a query of spaces', ['search', '$ARCHIVE', '  '], 'search/bad-query'],
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
    const ran = await failing(...args.map((arg) => (arg === '$ARCHIVE' ? folder : arg)));
    const { error } = ran.answer;
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
    [['search', 'x', '公报', '--limit', '0']],
    [['search', 'x', '公报', '--limit', '9999999']],
    [['search', 'x', '公报', '--sort', 'length']],
    [['init', 'x', '--name', '']],
    [['excerpt', 'x', '--documents', 'one', '--out', 'x.md']],
    [['excerpt', 'x', '--annotations', '1', '--out', 'x.md']],
  ])('tells wrong usage on stderr only, with code 2: %j', async (args) => {
    const { code, stdout, stderr } = await gazette(...args, '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\n$/s);
  });

  it('imports nothing in a trial run', async () => {
    const { folder } = await archiveWithIssue();
    const source = makeTempFolder();
    writeFileSync(join(source, '第2期.txt'), bulletinText(2));
    const before = listEverything(folder);
    expect((await json('import', folder, source, '--dry-run')).imported).toHaveLength(1);
    expect(listEverything(folder)).toEqual(before);
    expect((await json('issues', folder)).issues).toHaveLength(1);
  });
});

function listEverything(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
