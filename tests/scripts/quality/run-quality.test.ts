import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatQuality, type QualityOptions, runQuality } from '#scripts/quality/run-quality.ts';

const TEXT = `榆关市人民政府关于做好秋冬季防火工作的通知

榆政发〔2022〕31号

各县（市、区）人民政府：

现就做好秋冬季防火工作有关事项通知如下，请认真贯彻执行。

榆关市人民政府
2022年10月8日
`;
const FACTS = {
  title: '榆关市人民政府关于做好秋冬季防火工作的通知',
  documentNumber: '榆政发〔2022〕31号',
  signedOn: '2022-10-08',
  printedOn: null,
  issuers: ['榆关市人民政府'],
};

let parent: string;
let options: QualityOptions;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'quality-'));
  options = { root: join(parent, 'project'), dir: null, samples: false, only: null, formats: false };
  write('project/tests/fixtures/quality/fires.txt', TEXT);
  writeLabel({ ...FACTS, kind: 'notice', starts: '榆关市人民政府' });
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

function write(name: string, content: string): void {
  mkdirSync(dirname(join(parent, name)), { recursive: true });
  writeFileSync(join(parent, name), content);
}

function writeLabel(document: object): void {
  const label = { note: 'one notice', documents: [document] };
  write('project/tests/fixtures/quality/fires.json', JSON.stringify(label));
}

test('our own fixtures are measured alone where no seed lies beside the project', async () => {
  const quality = await runQuality(options);
  expect(quality.sources.map(({ source }) => source)).toEqual(['our own fixtures']);
  expect(quality.floors).toEqual([]);
  expect(formatQuality(quality)).toContain('Every floor is met');
});

test('the seed is measured with them where it lies beside the project, its open columns left out', async () => {
  write('shared/seeds/issue.txt', TEXT);
  const documents = [{ ...FACTS, column: null, outlineLevel1: [] }];
  write('shared/seeds/gold.json', JSON.stringify({ file: 'issue.txt', documents }));
  const { sources } = await runQuality(options);
  expect(sources.map(({ source, misses }) => [source, misses])).toEqual([
    ['our own fixtures', []],
    ['the seed', []],
  ]);
  expect(sources[1]?.fields.map(({ field }) => field)).not.toContain('column');
});

test('a field below its floor is told', async () => {
  writeLabel({ ...FACTS, signedOn: '2022-10-09', kind: 'notice', starts: '榆关市人民政府' });
  const quality = await runQuality(options);
  expect(quality.floors).toEqual([{ field: 'dates', floor: 0.98, f1: 0 }]);
  expect(formatQuality(quality)).toContain('dates has an F1 of 0.000 (floor 0.98).');
});

test('one fixture has no floors to meet, and an unknown one is refused', async () => {
  expect((await runQuality({ ...options, only: 'fires' })).floors).toBeNull();
  await expect(runQuality({ ...options, only: 'floods' })).rejects.toThrow('no fixture floods');
});
