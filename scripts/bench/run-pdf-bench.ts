import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildShell } from '../building/build-application.ts';
import { flowOf } from '../formats/flow.ts';
import { printPdfs } from '../formats/print-pdf.ts';
import { runCommand } from '../runtime/run-command.ts';
import { type GenerateOptions, SAMPLE_OPTIONS, writeIssues } from '../samples/generate-bulletins.ts';
import { BENCH_STYLES } from '../samples/styles.ts';
import { createProgress, type Progress } from './progress.ts';
import { type BenchReport, type BenchRow, describeMachine, rounded, withBudget, withRatios } from './row.ts';
import type { BenchOptions } from './run-bench.ts';
import { percentile, timed } from './statistics.ts';

/**
 * Printed in two columns, as bulletins are, some 20 pages each. Both take turns for so many rounds, and count with their medians: whole
 * processes, on a machine that is not always as fast.
 */
type Holding = { what: string; issues: GenerateOptions; rounds: number };
const OPTIONS = { ...SAMPLE_OPTIONS, seed: 20250301, styles: BENCH_STYLES.slice(0, 1), scale: 2 };
const HOLDINGS: readonly Holding[] = [
  { what: 'six years of a quarterly', issues: OPTIONS, rounds: 5 },
  {
    what: 'thirty years of a monthly',
    issues: { ...OPTIONS, firstYear: 1995, lastYear: 2024, issuesPerYear: 12 },
    rounds: 3,
  },
];
/** So many are printed at one go. */
const PRINTED_AT_ONCE = 48;
/** How much longer an import may take than `pdftotext`, which knows nothing of documents and stores nothing. */
const MOST_RATIO = 2.5;

/** Times the import of printed issues by the command line as it is built, everything included, against `pdftotext` on the same files. */
export async function runPdfBench({ root, tell: print }: BenchOptions): Promise<BenchReport> {
  const progress = createProgress(print);
  const work = join(root, '.cache', 'bench', `pdf-${process.pid}`);
  try {
    await progress.stage('building of the command line', () => buildShell(join(root, 'dist')));
    const rows: BenchRow[] = [];
    for (const [index, holding] of HOLDINGS.entries())
      rows.push(...(await measure(root, join(work, String(index)), holding, progress)));
    return { machine: describeMachine(), rows };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measure(
  root: string,
  work: string,
  { what, issues, rounds }: Holding,
  { stage }: Progress,
): Promise<BenchRow[]> {
  const folder = join(work, 'files');
  mkdirSync(folder, { recursive: true });
  const files = await stage(`printing of ${what}`, () => writeFiles(folder, issues));
  const gazette: number[] = [];
  const rival: number[] = [];
  for (let round = 1; round <= rounds; round++)
    await stage(`${what}, round ${String(round)}`, async () => {
      const archive = join(work, `archive-${String(round)}`);
      gazette.push(await importFiles(root, archive, folder, files.length));
      rival.push(...(await extractTexts(files)));
      rmSync(archive, { recursive: true });
    });
  return compare(gazette, rival, files.length);
}

async function writeFiles(folder: string, options: GenerateOptions): Promise<string[]> {
  const issues = [...writeIssues(options)];
  const written: string[] = [];
  while (written.length < issues.length) {
    const some = issues.slice(written.length, written.length + PRINTED_AT_ONCE);
    const printed = await printPdfs(
      some.map(({ sheet }) => flowOf(sheet)),
      2,
    );
    for (const [index, bytes] of printed.entries()) {
      const file = join(folder, `${some[index]?.name ?? String(index)}.pdf`);
      writeFileSync(file, bytes);
      written.push(file);
    }
  }
  return written;
}

async function importFiles(root: string, archive: string, folder: string, count: number): Promise<number> {
  const gazette = join(root, 'cli', 'gazette.js');
  const created = await runCommand(process.execPath, [gazette, 'init', archive, '--json']);
  if (created.code !== 0) throw new Error(created.stdout + created.stderr);
  const { value, tookMs } = await timed(() =>
    runCommand(process.execPath, [gazette, 'import', archive, folder, '--json']),
  );
  const { imported } = JSON.parse(value.stdout) as { imported: unknown[] };
  if (imported.length !== count) throw new Error(`${String(imported.length)} of ${String(count)} came in`);
  return tookMs;
}

/** How long one process a file takes, started by a shell that does nothing else; nothing where it is not installed. */
async function extractTexts(files: readonly string[]): Promise<[number] | []> {
  const script = 'for file; do pdftotext "$file" - > /dev/null || exit 1; done';
  const { value, tookMs } = await timed(() => runCommand('sh', ['-c', script, 'sh', ...files]));
  return value.code === 0 ? [tookMs] : [];
}

/** Our median with its ratio to the rival's, as far as there is one; the budget is on that ratio. */
function compare(gazette: readonly number[], rival: readonly number[], files: number): BenchRow[] {
  const [ours, theirs] = [percentile(gazette, 0.5), percentile(rival, 0.5)];
  const row = (name: string, tookMs: number): BenchRow => ({
    area: 'import',
    name,
    subject: `${String(files)} PDF files, whole process`,
    value: rounded(tookMs),
    unit: 'ms',
  });
  if (rival.length === 0) return [row('gazette', ours)];
  const compared = { ...row('gazette', ours), ratioTo: { pdftotext: rounded(ours / theirs) } };
  return withRatios([withBudget(compared, theirs * MOST_RATIO), row('pdftotext', theirs)]);
}
