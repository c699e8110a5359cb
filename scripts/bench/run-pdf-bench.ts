import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildShell } from '../building/build-application.ts';
import { flowOf } from '../formats/flow.ts';
import { printPdfs } from '../formats/print-pdf.ts';
import { runCommand } from '../runtime/run-command.ts';
import { SAMPLE_OPTIONS, writeIssues } from '../samples/generate-bulletins.ts';
import { BENCH_STYLES } from '../samples/styles.ts';
import { createProgress } from './progress.ts';
import { type BenchReport, type BenchRow, describeMachine, rounded, withBudget, withRatios } from './row.ts';
import type { BenchOptions } from './run-bench.ts';
import { percentile, timed } from './statistics.ts';

/** Two columns, as bulletins are printed; some 20 pages each. */
const OPTIONS = { ...SAMPLE_OPTIONS, seed: 20250301, styles: BENCH_STYLES.slice(0, 1), scale: 2 };
/** How much longer an import may take than `pdftotext`, which knows nothing of documents and stores nothing. */
const MOST_RATIO = 2.5;
/** Both take their turn so often, and count with their medians: whole processes of seconds, on a machine that is not always as fast. */
const ROUNDS = 5;

/** Times the import of printed issues by the command line as it is built, everything included, against `pdftotext` on the same files. */
export async function runPdfBench({ root, tell: print }: BenchOptions): Promise<BenchReport> {
  const { stage } = createProgress(print);
  const work = join(root, '.cache', 'bench', `pdf-${process.pid}`);
  const folder = join(work, 'files');
  mkdirSync(folder, { recursive: true });
  try {
    const files = await stage('printing of the files', () => writeFiles(folder));
    await stage('building of the command line', () => buildShell(join(root, 'dist')));
    const gazette: number[] = [];
    const rival: number[] = [];
    for (let round = 1; round <= ROUNDS; round++)
      await stage(`round ${String(round)}`, async () => {
        const archive = join(work, `archive-${String(round)}`);
        gazette.push(await importFiles(root, archive, folder, files.length));
        rival.push(...(await extractTexts(files)));
      });
    return { machine: describeMachine(), rows: compare(gazette, rival, files.length) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string): Promise<string[]> {
  const issues = [...writeIssues(OPTIONS)];
  const files = await printPdfs(
    issues.map(({ sheet }) => flowOf(sheet)),
    2,
  );
  return files.map((bytes, index) => {
    const file = join(folder, `${issues[index]?.name ?? String(index)}.pdf`);
    writeFileSync(file, bytes);
    return file;
  });
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

/** How long one process a file takes, as it is used; nothing where it is not installed. */
async function extractTexts(files: readonly string[]): Promise<[number] | []> {
  const { value, tookMs } = await timed(async () => {
    for (const file of files) if ((await runCommand('pdftotext', [file, '-'])).code !== 0) return false;
    return true;
  });
  return value ? [tookMs] : [];
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
