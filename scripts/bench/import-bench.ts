import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createBenchArchive } from './bench-archive.ts';
import { type BenchRow, rounded, withBudget } from './row.ts';
import { percentile, timed } from './statistics.ts';

const RUNS = 7;

/** Import of one file into a new archive until it can be searched: median and best of seven, budget 300 ms. */
export async function benchSingleImport(work: string, file: string, subject: string): Promise<BenchRow[]> {
  const characters = readFileSync(file, 'utf8').length;
  const timings: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const folder = join(work, `single-${run}`);
    const archive = await createBenchArchive(folder);
    const { tookMs } = await timed(async () => {
      await archive.importAll([file]);
      const { total } = await archive.call('search.run', { query: '政府' });
      if (total === 0) throw new Error(`${file}: imported but not found`);
    });
    // The first run pays for loading and compiling the program.
    if (run > 0) timings.push(tookMs);
    await archive.close();
    rmSync(folder, { recursive: true });
  }
  const common = { area: 'import', name: 'gazette', unit: 'ms' };
  const what = `${subject} (${characters} characters) to searchable`;
  return [
    withBudget(
      { ...common, subject: `${what}, median of ${RUNS}`, value: rounded(percentile(timings, 0.5)) },
      300,
    ),
    { ...common, subject: `${what}, best of ${RUNS}`, value: rounded(Math.min(...timings)) },
  ];
}
