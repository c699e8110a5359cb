import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { addSegments, variedText } from '#tests/support/add-segments.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { lockPdf } from '#tests/support/lock-pdf.ts';
import { makePdf } from '#tests/support/make-pdf.ts';
import { sheets } from '#tests/support/sheets.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { archiveWithIssue, ended, failing, gazette, json, startGazette } from './run-gazette.ts';

/** So many that an import of them is still under way when it is interrupted. */
const MANY = 400;

describe('gazette import', () => {
  it('ends with code 1, its report and an error where nothing came in', async () => {
    const { folder } = await archiveWithIssue();
    const empty = join(makeTempFolder(), '空.txt');
    writeFileSync(empty, '');
    expect(await failing('import', folder, empty)).toEqual({
      code: 1,
      answer: {
        imported: [],
        skipped: [],
        failed: [{ file: empty, code: 'import/empty', message: '空.txt holds no text.' }],
        error: {
          code: 'import/nothing-imported',
          message: 'None of the files could be imported. The report says why for each.',
        },
      },
    });
    const { code, stdout, stderr } = await gazette('import', folder, empty);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `failed  ${empty}  空.txt holds no text.\n` });
    expect(stderr).toMatch(/\[import\/nothing-imported\]\n$/);
  });

  it('succeeds where a file fails beside others that came in or were here already', async () => {
    const { folder, file } = await archiveWithIssue();
    const source = makeTempFolder();
    const [empty, good] = [join(source, '空.txt'), join(source, '第2期.txt')];
    writeFileSync(empty, '');
    writeFileSync(good, bulletinText(2));
    const failed = [{ file: empty, code: 'import/empty' }];
    expect(await json('import', folder, empty, file)).toMatchObject({ imported: [], failed });
    const report = await json('import', folder, empty, good);
    expect(report).toMatchObject({ imported: [{ file: good }], skipped: [], failed });
    expect(report).not.toHaveProperty('error');
  });

  it('leaves no small segments of the index behind', async () => {
    const { folder } = await archiveWithIssue();
    const source = makeTempFolder();
    for (let number = 2; number <= 20; number++)
      writeFileSync(join(source, `${number}.txt`), bulletinText(number));
    await json('import', folder, source);
    const levels = listLevels(folder);
    expect(levels.filter(({ segments }) => segments >= 8)).toEqual([]);
    expect(levels.reduce((sum, { documents }) => sum + documents, 0)).toBe(40);
  });

  it('tells what came in where Ctrl+C ends the merging that follows', async () => {
    const { folder } = await archiveWithIssue();
    const file = join(makeTempFolder(), '第2期.txt');
    writeFileSync(file, bulletinText(2));
    await addSegments(
      folder,
      Array.from({ length: 8 }, (_, at) => variedText(at, 200_000)),
    );
    const child = startGazette(['import', folder, file, '--json']);
    const ran = ended(child);
    while (!isMerging(folder) && child.exitCode === null) await wait(1);
    child.kill('SIGINT');
    const { code, stdout } = await ran;
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { imported: [{ file }], failed: [] }]);
    // The next one ends what was left.
    await json('import', folder, file);
    expect(listLevels(folder).filter(({ segments }) => segments >= 8)).toEqual([]);
  });

  it('opens locked files with the password that it is given on its input', async () => {
    const { folder } = await archiveWithIssue();
    const file = join(makeTempFolder(), '锁着的.pdf');
    const notice = makePdf([{ texts: [{ x: 72, y: 100, size: 12, text: '关于防汛值班的通知' }] }]);
    writeFileSync(file, await lockPdf(notice, '开门'));
    const told = [];
    for (const password of ['芝麻', '开门']) {
      const child = startGazette(['import', folder, file, '--ask-password', '--json']);
      child.stdin.end(`${password}\n`);
      const { stdout } = await ended(child);
      const { imported, failed } = JSON.parse(stdout) as { imported: unknown[]; failed: { code: string }[] };
      told.push([imported.length, ...failed.map(({ code }) => code)]);
    }
    expect(told).toEqual([[0, 'import/wrong-password'], [1]]);
  });

  it('takes pictures that are pages of one issue for one, unless they are wanted apart', async () => {
    const { folder } = await archiveWithIssue();
    const source = makeTempFolder();
    for (const [name, bytes] of Object.entries(await sheets(['01.png', '02.png', '03.png'])))
      writeFileSync(join(source, name), bytes);
    const together = await gazette('import', folder, source, '--dry-run');
    expect(together.stdout).toContain(`imported  ${join(source, '01.png')} … 03.png`);
    const apart = await json('import', folder, source, '--pictures-apart');
    expect(apart).toMatchObject({
      imported: ['01.png', '02.png', '03.png'].map((name) => ({ file: join(source, name) })),
    });
  });

  it('stops at Ctrl+C with whole issues only, and goes on when run again', async () => {
    const { folder } = await archiveWithIssue();
    const source = makeTempFolder();
    for (let number = 2; number < MANY + 2; number += 1)
      writeFileSync(join(source, `第${number}期.txt`), bulletinText(number));
    const child = startGazette(['import', folder, source, '--json']);
    const ran = ended(child);
    // The first of them is kept: the import is under way.
    while (countOriginals(folder) < 2 && child.exitCode === null) await wait(5);
    child.kill('SIGINT');
    const { code, stdout } = await ran;
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'job/cancelled', message: 'Stopped. What was finished before is kept whole.' },
    });
    expect(code).toBe(1);
    const kept = await countIssues(folder);
    expect(kept).toBeGreaterThan(1);
    expect(kept).toBeLessThan(MANY + 1);
    expect(await json('verify', folder)).toMatchObject({
      ok: true,
      originals: { checked: kept, untracked: [] },
    });
    const { imported, skipped } = await json('import', folder, source);
    expect({ imported: lengthOf(imported), skipped: lengthOf(skipped) }).toEqual({
      imported: MANY + 1 - kept,
      skipped: kept - 1,
    });
  });
});

/** How many segments of the index there are of each level, and of how many documents. */
function listLevels(folder: string): { segments: number; documents: number }[] {
  const index = new Database(join(folder, 'index.sqlite'), { readonly: true });
  const levels = index.prepare(
    'SELECT count(*) AS segments, sum(documents) AS documents FROM segment GROUP BY level',
  );
  const rows = levels.all() as { segments: number; documents: number }[];
  index.close();
  return rows;
}

/** True while what a merge has written is not in its place. */
function isMerging(folder: string): boolean {
  const index = new Database(join(folder, 'index.sqlite'), { readonly: true });
  const isUnderWay = index.prepare('SELECT 1 FROM garbage').get() !== undefined;
  index.close();
  return isUnderWay;
}

function countOriginals(folder: string): number {
  const names = readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.txt')).length;
}

async function countIssues(folder: string): Promise<number> {
  return lengthOf((await json('issues', folder)).issues);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
