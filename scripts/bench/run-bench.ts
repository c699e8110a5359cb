import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createBenchArchive, type BenchArchive } from './bench-archive.ts';
import { benchCompletion } from './completion-bench.ts';
import { type Corpus, prepareCorpus } from './corpus.ts';
import { createFlexSearch, firstParagraphs } from './flexsearch-rival.ts';
import { benchHostile } from './hostile-bench.ts';
import { benchSingleImport } from './import-bench.ts';
import { loadOracle, type OracleDocument } from './oracle.ts';
import { benchQueries, type BenchQuery } from './queries.ts';
import { type BenchReport, type BenchRow, describeMachine, rounded, withBudget, withRatios } from './row.ts';
import { benchOwnExactness, benchOwnSearch, benchRival } from './search-bench.ts';
import { createLikeScan, createTrigram } from './sqlite-rivals.ts';
import { timed } from './statistics.ts';

export type BenchOptions = {
  issues: number;
  /** The project's own folder. */
  root: string;
  tell: (message: string) => void;
};

// Size of the bulletin the project began with.
const SEED_BYTES = 142_591;

function fileOfSize(corpus: Corpus, bytes: number): string | undefined {
  const distance = (file: string) => Math.abs(statSync(file).size - bytes);
  return corpus.files.reduce<string | undefined>(
    (best, file) => (best === undefined || distance(file) < distance(best) ? file : best),
    undefined,
  );
}

function bytesOf(folder: string, part: RegExp): number {
  return readdirSync(folder)
    .filter((name) => part.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

async function benchSeeds(options: BenchOptions, corpus: Corpus, work: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const generated = fileOfSize(corpus, SEED_BYTES);
  if (generated) rows.push(...(await benchSingleImport(work, generated, 'a generated issue')));
  const seeds = join(options.root, '..', 'shared', 'seeds');
  const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith('.txt')) : undefined;
  if (seed !== undefined)
    rows.push(...(await benchSingleImport(work, join(seeds, seed), 'the seed bulletin')));
  return rows;
}

async function benchImport(archive: BenchArchive, corpus: Corpus): Promise<BenchRow[]> {
  const { tookMs, value } = await timed(() => archive.importAll([corpus.folder]));
  if (value.imported.length !== corpus.files.length)
    throw new Error(`imported ${value.imported.length} of ${corpus.files.length}`);
  const perSecond = {
    area: 'import',
    name: 'gazette',
    subject: `${corpus.files.length} issues, ${corpus.characters} characters, index included`,
    value: rounded(corpus.characters / (tookMs / 1000)),
    unit: 'characters/s',
  };
  return [withBudget(perSecond, 1_000_000)];
}

async function benchRivals(
  options: BenchOptions,
  work: string,
  queries: readonly BenchQuery[],
  documents: readonly OracleDocument[],
  textBytes: number,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const create of [createTrigram, createLikeScan]) {
    options.tell(`${create.name.replace('create', '')} …`);
    const rival = create(work, documents);
    rows.push(...(await benchRival(rival, queries, documents)));
    if (rival.bytes !== null)
      rows.push({
        area: 'size',
        name: rival.name,
        subject: 'text and index / UTF-8 text',
        value: rounded(rival.bytes / textBytes),
        unit: 'ratio',
      });
    rival.close();
  }
  options.tell('FlexSearch …');
  const part = firstParagraphs(documents);
  const flexSearch = createFlexSearch(part.paragraphs);
  const note = `${flexSearch.note}: `;
  for (const row of await benchRival(flexSearch, queries, part.documents))
    rows.push({ ...row, subject: note + row.subject });
  rows.push({
    area: 'memory',
    name: 'flexsearch',
    subject: `${note}growth`,
    value: rounded((flexSearch.bytes ?? 0) / 2 ** 20),
    unit: 'MB',
  });
  flexSearch.close();
  return rows;
}

/** Runs every measurement on one corpus in one process, ours before the rivals so that memory is ours alone. */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const cache = join(options.root, '.cache', 'bench');
  const work = join(cache, `work-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    options.tell(`corpus of ${options.issues} issues …`);
    const corpus = prepareCorpus(cache, options.issues);
    const rows = await benchSeeds(options, corpus, work);
    const folder = join(work, 'archive');
    const archive = await createBenchArchive(folder);
    options.tell(`import of ${corpus.characters} characters …`);
    rows.push(...(await benchImport(archive, corpus)));
    const queries = await benchQueries(archive);
    options.tell(`${queries.length} queries …`);
    const own = await benchOwnSearch(archive, queries);
    rows.push(...own.rows);
    rows.push({
      area: 'memory',
      name: 'gazette',
      subject: 'resident after import and search',
      value: rounded(process.memoryUsage().rss / 2 ** 20),
      unit: 'MB',
    });
    options.tell(`slowest: ${own.slowest.join(' · ')}`);
    const { documents, textBytes } = await loadOracle(archive);
    options.tell(`brute-force answers over ${documents.length} documents …`);
    const exact = await benchOwnExactness(archive, queries, documents);
    rows.push(...exact.rows);
    for (const wrong of exact.wrong) options.tell(`differs: ${wrong}`);
    await archive.close();
    options.tell('completion over a catalogue of 100000 titles …');
    rows.push(...(await benchCompletion(work)));
    const size = { area: 'size', name: 'gazette', unit: 'ratio' };
    for (const [what, part] of [
      ['archive.sqlite / UTF-8 text', /^archive\.sqlite/u],
      ['index.sqlite / UTF-8 text', /^index\.sqlite/u],
    ] as const) {
      rows.push({ ...size, subject: what, value: rounded(bytesOf(folder, part) / textBytes) });
    }
    const whole = rounded(bytesOf(folder, /\.sqlite/u) / textBytes);
    rows.push(withBudget({ ...size, subject: 'text and index / UTF-8 text', value: whole }, 2.5));
    rows.push(...(await benchRivals(options, work, queries, documents, textBytes)));
    options.tell('hostile texts …');
    rows.push(...(await benchHostile()));
    return { machine: describeMachine(), rows: withRatios(rows) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
