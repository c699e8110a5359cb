import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomic } from '#electron/files/write-file-atomic.ts';

test('a file is replaced whole, and nothing else stays in its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-'));
  const file = join(folder, '摘编.html');
  writeFileSync(file, 'before');
  await writeFileAtomic(file, '之后');
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['之后', ['摘编.html']]);
});

test('a name that is taken by a folder is told, and leaves no scrap', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-'));
  const file = join(folder, 'taken');
  mkdirSync(join(file, 'inside'), { recursive: true });
  await expect(writeFileAtomic(file, 'text')).rejects.toMatchObject({ code: 'file/cannot-write' });
  expect(readdirSync(folder)).toEqual(['taken']);
});
