import { archiveLayout } from '#archive/archive-layout.ts';
import { openBenchArchive } from '../bench-archive.ts';
import { benchQueries } from '../queries.ts';
import { benchOwnSearch } from '../search-bench.ts';
import { asStage } from './run-stage.ts';

/** Times every query on an archive that an earlier run left. */
await asStage(async ({ folder, corpus }) => {
  const archive = await openBenchArchive(folder);
  const { rows, slowest } = await benchOwnSearch(
    archive,
    benchQueries(archiveLayout(folder).database),
    corpus.issues,
  );
  await archive.close();
  return { rows, remarks: [`slowest: ${slowest.join(' · ')}`] };
});
