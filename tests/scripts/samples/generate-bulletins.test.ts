import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateBulletins, SAMPLE_OPTIONS } from '#scripts/samples/generate-bulletins.ts';
import { traditionalText } from '#scripts/samples/traditional.ts';
import { sampleFiles } from '#scripts/samples/sample-files.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples');
const bulletins = [...generateBulletins(SAMPLE_OPTIONS)];
const documents = bulletins.flatMap((bulletin) => bulletin.label.documents);
const withoutSpace = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

describe('the sample bulletins', () => {
  test('the committed files are what the generator gives', () => {
    const committed = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    const files = sampleFiles();
    expect(committed.sort()).toEqual(files.map((file) => file.name).sort());
    for (const file of files) {
      expect(Buffer.compare(readFileSync(join(folder, file.name)), file.bytes), file.name).toBe(0);
    }
  });

  test('another seed gives other text, the same seed the same', () => {
    const short = { ...SAMPLE_OPTIONS, lastYear: SAMPLE_OPTIONS.firstYear, scale: 1 };
    const texts = (seed: number) =>
      Array.from(generateBulletins({ ...short, seed }), (bulletin) => bulletin.text);
    expect(texts(7)).toEqual(texts(7));
    expect(texts(7)).not.toEqual(texts(8));
  });

  test('they stay under three megabytes', () => {
    const sizeBytes = bulletins.reduce((sum, bulletin) => sum + bulletin.bytes.length, 0);
    expect(sizeBytes).toBeGreaterThan(500_000);
    expect(sizeBytes).toBeLessThan(3_000_000);
  });

  test('there are twenty-four issues of one bulletin, four a year', () => {
    expect(bulletins.map(({ label }) => `${label.year}-${label.number}`)).toEqual(
      [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) =>
        [1, 2, 3, 4].map((number) => `${year}-${number}`),
      ),
    );
  });
});

describe('the labels', () => {
  test.each(bulletins.map((bulletin) => [bulletin.name, bulletin] as const))(
    '%s prints what its label says',
    (_, bulletin) => {
      const text = withoutSpace(bulletin.text.replaceAll('<br>', ''));
      for (const document of bulletin.label.documents) {
        expect(text).toContain(withoutSpace(document.title));
        if (document.speaker !== null) expect(text).toContain(withoutSpace(document.speaker));
        for (const entry of document.appointments) expect(text).toContain(withoutSpace(entry.person));
      }
    },
  );

  test('no document number is given twice', () => {
    const numbers = documents.flatMap(({ documentNumber }) =>
      documentNumber === null ? [] : [documentNumber],
    );
    expect(numbers.length).toBeGreaterThan(150);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('every citation names a document of this bulletin, in either script', () => {
    const printed = new Set(documents.map(({ documentNumber }) => traditionalText(documentNumber ?? '')));
    const cited = documents.flatMap((document) =>
      document.citations.map((citation) => citation.documentNumber),
    );
    expect(cited.length).toBeGreaterThan(60);
    expect(cited.filter((number) => !printed.has(traditionalText(number)))).toEqual([]);
  });

  test('the three industries of every table add up to the whole', () => {
    const tables = documents.flatMap(({ table }) => (table === null ? [] : [table]));
    expect(tables.length).toBe(24);
    for (const table of tables) {
      const [whole = 0, ...parts] = table.slice(1, 5).map((row) => Number(row[2]));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 1);
    }
  });

  test('all shapes occur', () => {
    const kinds = new Set<string>(documents.map((document) => document.kind));
    const expected = [
      'report',
      'opinion',
      'notice',
      'decision',
      'appointment',
      'reply',
      'notice-public',
      'order',
      'chronicle',
      'interpretation',
      'statistics',
      'contents',
      'circular',
    ];
    expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
    const all = bulletins.map((bulletin) => bulletin.text).join('\n');
    const shapes = [
      /^ 政 府 工 作 报 告$/mu,
      /^的 报 告$/mu,
      /\n\n.{15,19}\n\n/u,
      /二〇/u,
      /二○/u,
      /[０-９]{4}年/u,
      /^https?:/mu,
      /\f/u,
      /（牵头单位：/u,
      /第一条 /u,
      /试用期一年/u,
      /（兼）/u,
      /^[\p{Script=Han}] [\p{Script=Han}]为/mu,
      /人民政府令/u,
      /<table/u,
      /人民政府公報/u,
    ];
    expect(shapes.filter((shape) => !shape.test(all))).toEqual([]);
  });
});
