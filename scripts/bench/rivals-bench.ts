import { createFlexSearch, createMiniSearch } from './memory-rivals.ts';
import type { ForcedAnswers } from './oracle.ts';
import type { BenchQuery } from './queries.ts';
import { createRipgrep } from './ripgrep-rival.ts';
import type { Rival, RivalSources } from './rival.ts';
import type { BenchRow } from './row.ts';
import { benchRival } from './search-bench.ts';
import { createLikeScan, createTrigram } from './sqlite-rivals.ts';
import { createXapian } from './xapian-rival.ts';

type Create = (sources: RivalSources) => Rival | null | Promise<Rival | null>;

/** In the order in which they are measured: the trigram index grows in the file that the scan reads. */
const RIVALS: readonly (readonly [string, Create])[] = [
  ['like-scan', createLikeScan],
  ['fts5-trigram', createTrigram],
  ['ripgrep', createRipgrep],
  ['xapian', createXapian],
  ['minisearch', createMiniSearch],
  ['flexsearch', createFlexSearch],
];

/** Every other engine on the same texts and queries, one after the other; the row of one that is missing says so. */
export async function benchRivals(
  sources: RivalSources,
  queries: readonly BenchQuery[],
  forced: ForcedAnswers,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, create] of RIVALS) {
    sources.tell(`${name} …`);
    const rival = await create(sources);
    if (rival === null) {
      rows.push({ area: 'search', name, subject: 'not installed', value: 0, unit: 'queries' });
      continue;
    }
    try {
      rows.push(...(await benchRival(rival, queries, forced)));
    } finally {
      rival.close();
    }
  }
  return rows;
}
