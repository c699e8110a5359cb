import { archiveLayout } from '#archive/archive-layout.ts';
import { openBenchArchive } from '../bench-archive.ts';
import { benchQueries } from '../queries.ts';
import { type BenchRow, rounded, withBudget } from '../row.ts';
import { buildRow } from '../search-bench.ts';
import { percentile, timed } from '../statistics.ts';
import { asStage, residentMemory } from './run-stage.ts';

/** What all processes may have together. */
const BUDGET_MB = 600;

/**
 * Opens the archive afresh and does with every query what the window does: completion, documents, counts, lines. Then builds the
 * index again, which takes memory of its own.
 */
await asStage(async ({ folder }) => {
  const opened = await timed(() => openBenchArchive(folder));
  const archive = opened.value;
  const first = await timed(() => archive.call('search.run', { query: '发展' }));
  const facets: number[] = [];
  const lines: number[] = [];
  for (const { text: query } of benchQueries(archiveLayout(folder).database)) {
    await archive.call('search.complete', { text: query.slice(0, 200) });
    await archive.call('search.run', { query, limit: 20 });
    facets.push((await timed(() => archive.call('search.facets', { query }))).tookMs);
    lines.push((await timed(() => archive.call('search.concordance', { query, limit: 200 }))).tookMs);
  }
  const { now, most } = residentMemory();
  console.error('building of the index …');
  const rebuilt = await timed(async () => {
    await archive.finish((await archive.call('index.rebuild', {})).jobId);
    await archive.whenTidy();
  });
  await archive.close();
  const row = (area: string, subject: string, value: number, unit: string): BenchRow => ({
    area,
    name: 'gazette',
    subject,
    value: rounded(value),
    unit,
  });
  return {
    rows: [
      row('search', 'opening the archive', opened.tookMs, 'ms'),
      row('search', 'first query after opening', first.tookMs, 'ms'),
      row('search', 'counts of all hits, years and facets, p95', percentile(facets, 0.95), 'ms'),
      row('search', 'first 200 lines, p95', percentile(lines, 0.95), 'ms'),
      withBudget(row('memory', 'resident after a fresh opening and a search session', now, 'MB'), BUDGET_MB),
      row('memory', 'resident at most, in that session', most, 'MB'),
      buildRow('gazette', rebuilt.tookMs),
    ],
    remarks: [],
  };
});
