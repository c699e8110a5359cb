import { archiveLayout } from '#archive/archive-layout.ts';
import { createBenchArchive } from '../bench-archive.ts';
import { benchQueries } from '../queries.ts';
import { rounded, withBudget } from '../row.ts';
import { benchOwnSearch } from '../search-bench.ts';
import { timed } from '../statistics.ts';
import { asStage, residentMemory } from './run-stage.ts';

/** Imports the corpus into a new archive, then times every query in the same process. */
await asStage(async ({ folder, corpus }) => {
  const archive = await createBenchArchive(folder);
  const { tookMs, value } = await timed(() => archive.importAll([corpus.folder]));
  if (value.imported.length !== corpus.issues)
    throw new Error(`imported ${value.imported.length} of ${corpus.issues}`);
  const imported = residentMemory();
  console.error(`imported in ${rounded(tookMs / 1000)} s; search …`);
  const search = await benchOwnSearch(archive, benchQueries(archiveLayout(folder).database), corpus.issues);
  const searched = residentMemory();
  await archive.close();
  const ours = { name: 'gazette' };
  const throughput = {
    ...ours,
    area: 'import',
    subject: `${corpus.issues} issues, ${corpus.characters} characters, index included`,
    value: rounded(corpus.characters / (tookMs / 1000)),
    unit: 'characters/s',
  };
  const memory = { ...ours, area: 'memory', unit: 'MB' };
  return {
    rows: [
      withBudget(throughput, 1_000_000),
      ...search.rows,
      { ...memory, subject: 'resident after import and search', value: rounded(searched.now) },
      { ...memory, subject: 'resident at most, during import', value: rounded(imported.most) },
    ],
    remarks: [`slowest: ${search.slowest.join(' · ')}`],
  };
});
