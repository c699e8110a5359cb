import type * as os from 'node:os';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  giveBackReader,
  READERS,
  SHARED_MEGABYTES,
  takeReader,
  type ReaderKind,
} from '#archive/importers/reader-threads.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof os>()),
  availableParallelism: () => 4,
}));

it('lets all readers work and rest beside each other on four processors', async () => {
  const started = vi.fn();
  process.on('worker', started);
  onTestFinished(() => {
    process.off('worker', started);
  });
  const kinds: ReaderKind[] = ['decoding', 'understanding', 'decoding'];
  expect(READERS).toBe(kinds.length);
  for (let round = 0; round < 3; round += 1) {
    const readers = await Promise.all(kinds.map((kind) => takeReader({ kind, megabytes: SHARED_MEGABYTES })));
    await Promise.all(readers.map((reader) => giveBackReader(reader, round < 2)));
  }
  expect(started).toHaveBeenCalledTimes(kinds.length);
});
