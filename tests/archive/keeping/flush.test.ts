import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { copyFlushed, isReadFailure, makeFolderFlushed } from '#archive/keeping/flush.ts';
import { watchFlushes } from '#tests/support/watch-flushes.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => new Error('nothing failed'),
    (error: unknown) => error,
  );
}

it('copies a large write-protected file whole into a writable one', async () => {
  const [source, target] = [join(makeTempFolder(), 'a'), join(makeTempFolder(), 'b')];
  const content = Buffer.from(Uint8Array.from({ length: 2_500_001 }, (_, at) => (at * 31) % 251));
  writeFileSync(source, content);
  chmodSync(source, 0o444);
  await copyFlushed(source, target);
  expect(readFileSync(target).equals(content)).toBe(true);
  expect(statSync(target).mode & 0o200).toBe(0o200);
});

it('tells a source that cannot be read from a target that cannot be written', async () => {
  const folder = makeTempFolder();
  const [source, gone] = [join(folder, 'a'), join(folder, 'gone')];
  writeFileSync(source, 'x');
  const failures = [
    isReadFailure(await failureOf(copyFlushed(gone, join(folder, 'b'))), gone),
    isReadFailure(await failureOf(copyFlushed(folder, join(folder, 'b'))), folder),
    isReadFailure(await failureOf(copyFlushed(source, join(gone, 'b'))), source),
  ];
  expect(failures).toEqual([true, true, false]);
});

it('flushes every folder that got a new one', async () => {
  const folder = makeTempFolder();
  const isFlushed = await watchFlushes();
  const deep = join(folder, '甲', '乙', '丙');
  makeFolderFlushed(deep);
  makeFolderFlushed(deep);
  const parents = [folder, join(folder, '甲'), dirname(deep)];
  expect(parents.filter((path) => !isFlushed(path))).toEqual([]);
});
