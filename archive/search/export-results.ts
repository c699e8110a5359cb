import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { type Cell, layOut } from '#core/tables/column.ts';
import { HIT_TABLE, LINE_TABLE } from '#core/tables/search-tables.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { countHits } from './count-hits.ts';
import { hitReader } from './hit-source.ts';
import { toLines } from './list-lines.ts';
import { orderDocuments } from './order-documents.ts';
import { orderLines } from './order-lines.ts';
import { readHits } from './read-hits.ts';
import type { Searched } from './search-memory.ts';

type ExportRequest = ParsedRequestOf<'search.export'>;

const STRETCH = 200;
/** Characters on each side of a hit in a table: as many as a sentence. */
const CONTEXT = 40;

/**
 * Writes every result of a question to a CSV file, as documents or as lines.
 * @throws AppError `file/cannot-write`, `job/cancelled`, `search/bad-query`
 */
export async function exportResults(
  archive: Searched,
  request: ExportRequest,
  control: JobControl,
): Promise<{ file: string; rows: number }> {
  const stretches = request.as.form === 'documents' ? documentStretches : lineStretches;
  return writeCsv(request.file, stretches(archive, request, control));
}

async function* documentStretches(
  archive: Searched,
  { question, as, language }: ExportRequest,
  control: JobControl,
): AsyncGenerator<Cell[][]> {
  const { heads, cells } = layOut(HIT_TABLE, language);
  yield [heads];
  const result = await archive.searches.find(question, () => control.breathe());
  const ids = orderDocuments(result, as.form === 'documents' ? as.sort : 'date');
  for (let at = 0; at < ids.length; at += STRETCH) {
    control.report({ done: at, total: ids.length });
    await control.breathe();
    yield readHits(archive.db, ids.subarray(at, at + STRETCH), result.tree).map(cells);
  }
}

async function* lineStretches(
  archive: Searched,
  { question, as, language }: ExportRequest,
  control: JobControl,
): AsyncGenerator<Cell[][]> {
  const { heads, cells } = layOut(LINE_TABLE, language);
  yield [heads];
  const breathe = () => control.breathe();
  const result = await archive.searches.find(question, breathe);
  const sources = archive.searches.sources(breathe);
  const hits = await countHits(result, sources);
  const order = as.form === 'lines' ? as.order : 'date';
  const { total, places } = await orderLines(result, hits, { order, sources });
  const find = hitReader(archive.db);
  for (let at = 0; at < total; at += STRETCH) {
    control.report({ done: at, total });
    await control.breathe();
    yield toLines(places(at, at + STRETCH), { find, tree: result.tree, context: CONTEXT }).map(cells);
  }
}
