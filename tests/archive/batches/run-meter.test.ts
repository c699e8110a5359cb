import { expect, test } from 'vitest';
import { RunMeter } from '#archive/batches/run-meter.ts';

const MB = 1_000_000;

function metered(marks: readonly [at: number, bytes: number][], end: number): RunMeter {
  let now = 0;
  const meter = new RunMeter(() => now);
  for (const [at, bytes] of marks) {
    now = at;
    meter.count(bytes);
  }
  now = end;
  return meter;
}

test('tells nothing before a second has gone and a file has come', () => {
  expect(metered([[500, MB]], 900).pace({ files: 10, bytes: MB })).toBeNull();
  expect(metered([], 5_000).pace({ files: 10, bytes: MB })).toBeNull();
});

test('takes the longer of what files and bytes promise', () => {
  const meter = metered(
    [
      [1_000, MB],
      [2_000, MB],
    ],
    2_000,
  );
  expect(meter.pace({ files: 10, bytes: 2 * MB })).toEqual({
    filesPerSecond: 1,
    bytesPerSecond: MB,
    remainingMs: 10_000,
  });
  expect(meter.pace({ files: 1, bytes: 30 * MB })?.remainingMs).toBe(30_000);
});

test('forgets how it went long ago', () => {
  const quickThenSlow = metered(
    [
      ...Array.from({ length: 100 }, (_, at): [number, number] => [at * 10, MB]),
      ...Array.from({ length: 20 }, (_, at): [number, number] => [2_000 + at * 2_000, MB]),
    ],
    40_000,
  );
  expect(quickThenSlow.pace({ files: 1, bytes: 0 })?.filesPerSecond).toBeCloseTo(0.5, 1);
});
