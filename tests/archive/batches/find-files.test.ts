import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFiles } from '#archive/batches/find-files.ts';
import type { FoundFile } from '#archive/batches/found-file.ts';
import { makeZip } from '#tests/support/make-zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-files-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function find(zip: Uint8Array): Promise<FoundFile[]> {
  const path = join(folder, '档案.zip');
  writeFileSync(path, zip);
  const files: FoundFile[] = [];
  for await (const file of findFiles([path], 'together')) files.push(file);
  return files;
}

test('files of one name in an archive are told apart, and keep their endings', async () => {
  const names = ['公报/第1期.txt', '公报/第1期.txt', '公报/第1期 (2).txt'];
  const files = await find(makeZip(names.map((name, at) => ({ name, content: String(at) }))));
  expect(files.every(({ isWanted }) => isWanted)).toBe(true);
  expect(new Set(files.map(({ entries }) => entries.at(-1)))).toEqual(
    new Set(['公报/第1期.txt', '公报/第1期 (2).txt', '公报/第1期 (2) (2).txt']),
  );
});

test('archives within an archive hold no more together than one may', async () => {
  const inner = makeZip(Array.from({ length: 26_000 }, (_, at) => ({ name: `${at}.txt`, content: '' })));
  const files = await find(makeZip(['a.zip', 'b.zip'].map((name) => ({ name, content: inner }))));
  expect(files).toHaveLength(26_001);
  expect(files.at(-1)).toMatchObject({ entries: ['b.zip'], error: { code: 'import/too-many-entries' } });
});

test('pages are gathered folder by folder in an archive, and fail together where one cannot be read', async () => {
  const [first, ...rest] = await find(
    makeZip([
      ...['甲/1.png', '甲/2.png', '乙/1.png', '乙/2.png', '乙/4.png'].map((name) => ({ name, content: 'x' })),
      { name: '乙/5.png', content: 'x', encrypted: true },
    ]),
  );
  expect([first, ...rest].map((file) => [file?.entries, file?.pageFiles, file?.error?.code])).toEqual([
    [['甲/1.png'], ['1.png', '2.png'], undefined],
    [['乙/1.png'], ['1.png', '2.png', '4.png', '5.png'], 'import/password-needed'],
  ]);
  expect(first).toMatchObject({ bytes: 2, format: 'bundle' });
  expect(rest[0]).toMatchObject({ bytes: 4, format: 'bundle', error: { context: { file: '5.png' } } });
});
