import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '#archive/keeping/write-whole.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { watchFlushes } from '#tests/support/watch-flushes.ts';

it('replaces a file, flushed with its folder, and leaves nothing beside it', async () => {
  const file = join(makeTempFolder(), '摘编.md');
  writeFileSync(file, 'before');
  const isFlushed = await watchFlushes();
  await writeWhole(file, '防汛摘编');
  expect(readFileSync(file, 'utf8')).toBe('防汛摘编');
  expect([file, dirname(file)].map(isFlushed)).toEqual([true, true]);
  expect(readdirSync(dirname(file))).toEqual(['摘编.md']);
});

it('names a place that cannot be written and leaves nothing beside it', async () => {
  const folder = makeTempFolder();
  mkdirSync(join(folder, 'a.md'));
  await expect(writeWhole(join(folder, 'a.md'), 'x')).rejects.toThrow(
    expect.objectContaining({ code: 'file/cannot-write', context: { file: 'a.md' } }),
  );
  expect(readdirSync(folder)).toEqual(['a.md']);
});
