import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatReport } from '#scripts/quality/report.ts';
import { runFolder } from '#scripts/quality/run-folder.ts';

const NOTICE = `榆关市人民政府关于做好秋冬季防火工作的通知

榆政发〔2022〕31号

各县（市、区）人民政府：

现就做好秋冬季防火工作有关事项通知如下，请认真贯彻执行。

榆关市人民政府
2022年10月8日
`;
const TITLE = '榆关市人民政府关于做好秋冬季防火工作的通知';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
  writeFileSync(join(folder, 'notice.txt'), NOTICE);
  writeFileSync(join(folder, 'scan.xyz'), 'nothing that can be read');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writeGold(...lines: object[]): void {
  writeFileSync(join(folder, 'gold.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
}

const right = {
  file: 'notice.txt',
  title: TITLE,
  docNumber: '榆政发[2022]31号',
  date: '2022-10',
  issuer: '榆关市人民政府',
  docIndex: 1,
  docsInFile: 1,
};

test('a folder that is read as its gold says has no misses', async () => {
  writeGold({ ...right, kind: 'notice', note: 'read by eye' });
  const report = await runFolder(folder, null);
  expect(report).toMatchObject({ files: 1, documents: 1, misses: [] });
  expect(report.fields.map(({ field, right: agreeing, of }) => [field, agreeing, of])).toEqual([
    ['title', 1, 1],
    ['number', 1, 1],
    ['date', 1, 1],
    ['issuers', 1, 1],
    ['kind', 1, 1],
    ['documents', 1, 1],
  ]);
});

test('a field that differs is a miss that names its evidence', async () => {
  writeGold({ ...right, date: '2022-10-09' });
  const report = await runFolder(folder, null);
  expect(report.misses).toMatchObject([{ field: 'date', expected: '2022-10-09', found: '2022-10-08' }]);
  expect(formatReport(report)).toContain('notice.txt · 1 ');
});

test('a file that cannot be read misses every field, with its error code', async () => {
  writeGold({ file: 'scan.xyz', title: '公告', docNumber: null, date: null, issuer: '甲局' });
  const { misses } = await runFolder(folder, null);
  expect(misses.map(({ field, cause }) => [field, cause?.rule])).toEqual(
    ['title', 'number', 'date', 'issuers'].map((field) => [field, 'import/unknown-format']),
  );
});

test('a title that is printed is wrong where the gold says that none is', async () => {
  writeGold({ ...right, title: null });
  expect((await runFolder(folder, null)).misses).toMatchObject([
    { field: 'title', expected: null, found: TITLE },
  ]);
});

test('documents are matched by what they have in common where the counts differ', async () => {
  const other = {
    ...right,
    title: '榆关市人民政府公告',
    docNumber: null,
    date: null,
    issuer: null,
    docIndex: 2,
  };
  writeGold({ ...other, docsInFile: 2 }, { ...right, docsInFile: 2 });
  const { misses } = await runFolder(folder, null);
  expect(misses.filter(({ document }) => document.includes(TITLE))).toEqual([]);
  expect(misses.filter(({ document }) => document.includes('公告')).map(({ found }) => found)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a file outside of the folder is refused', async () => {
  writeGold({ ...right, file: '../elsewhere.txt' });
  await expect(runFolder(folder, null)).rejects.toThrow('outside');
});
