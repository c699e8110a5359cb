import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '#scripts/quality/read-file.ts';
import { formatReport } from '#scripts/quality/report.ts';
import { loadFixtures, runFixtures } from '#scripts/quality/run-fixtures.ts';
import { locateStarts, squeezeText } from '#scripts/quality/starts.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'quality');
const all = loadFixtures(fixtures);

describe('our own fixtures', () => {
  test('are many, and hold every kind of document that bulletins print', () => {
    const kinds = new Set(all.flatMap(({ label }) => label.documents.flatMap(({ kind }) => kind)));
    expect(all.length).toBeGreaterThanOrEqual(48);
    expect(kinds.size).toBe(23);
  });

  test.each(all.map((fixture) => [fixture.slug, fixture] as const))(
    '%s holds the labelled starts in their order',
    async (_, { name, bytes, label }) => {
      const { text, failure } = await readFile({ name, bytes }, { honest: false });
      const starts = locateStarts(squeezeText(text), label.documents);
      expect([failure, starts.length]).toEqual([null, label.documents.length]);
    },
  );
});

describe('measuring fixtures', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quality-'));
    for (const name of ['order-provincial-measures', 'request-and-reply', 'negative-essay']) {
      cpSync(join(fixtures, `${name}.txt`), join(folder, `${name}.txt`));
      cpSync(join(fixtures, `${name}.json`), join(folder, `${name}.json`));
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('tells every field of every document, and no miss where all is read', async () => {
    const report = await runFixtures(folder, null);
    expect(report).toMatchObject({ files: 3, documents: 3, misses: [] });
    expect(report.fields.find(({ field }) => field === 'segmentation')).toMatchObject({ right: 3, of: 3 });
  });

  test('tells a wrong label as a miss with the evidence of what was read', async () => {
    const file = join(folder, 'request-and-reply.json');
    const label = readFileSync(file, 'utf8').replace('"2018-08-03"', '"2018-08-04"');
    writeFileSync(file, label.replace('"临江省人民政府关于同意设立"', '"青川市人民政府： 你市"'));
    const report = await runFixtures(folder, 'request-and-reply');
    expect(report.misses.map(({ field, expected, found }) => [field, expected, found])).toEqual([
      ['segmentation', '临江省人民政府关于同意设立青川高新技术产业开发区的批复', null],
      ['segmentation', null, '临江省人民政府关于同意设立青川高新技术产业开发区的批复'],
      ['signed', '2018-08-04', '2018-08-03'],
    ]);
    expect(formatReport(report)).toMatch(/expected 2018-08-04 · found 2018-08-03 · [a-z-]+ 0\.\d\d/);
  });

  test('refuses a malformed label by its name', async () => {
    writeFileSync(join(folder, 'negative-essay.json'), '{"documents": []}');
    await expect(runFixtures(folder, null)).rejects.toThrow('negative-essay.json');
  });

  test('refuses a label without a file', async () => {
    rmSync(join(folder, 'negative-essay.txt'));
    await expect(runFixtures(folder, null)).rejects.toThrow('no file beside it');
  });
});
