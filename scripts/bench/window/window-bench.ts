import { basename, dirname } from 'node:path';
import { archiveLayout } from '#archive/archive-layout.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { dismissReports, openResult } from '../../support/main-job.ts';
import { benchQueries } from '../queries.ts';
import { type BenchRow, rounded, withBudget } from '../row.ts';
import { percentile } from '../statistics.ts';
import { measureProcesses, type ProcessMemory } from './process-memory.ts';
import { typeQueries } from './type-queries.ts';
import { waitPainted } from './watch-painting.ts';

const READY_BUDGET_MS = 1500;
const TYPING_BUDGET_MS = 50;
const MEMORY_BUDGET_MB = 600;
/** After a while without a question all processes let go of what they can have again. */
const REST_MS = 15_000;

function row(subject: string, value: number, unit: string): BenchRow {
  return { area: 'window', name: 'gazette', subject, value: rounded(value), unit };
}

/** Opens the real window on an archive, types queries into it, and measures what a person waits for and what memory it takes. */
export async function benchWindow(folder: string, tell: (message: string) => void): Promise<BenchRow[]> {
  const settings = { recentArchives: [{ folder, name: basename(folder) }] };
  const app = await launchApp({ settings, home: await startOnce(), asPacked: true });
  try {
    const rows = await measureOpening(app);
    tell('typing …');
    rows.push(...(await measureTyping(app, folder)));
    tell('a look at lines and at a document, and a rest …');
    rows.push(...(await measureMemory(app, tell)));
    return rows;
  } finally {
    await app.close();
  }
}

/** Starts the application and ends it: what is measured is no first start after an installation. Returns its home. */
async function startOnce(): Promise<string> {
  const app = await launchApp();
  await app.page.evaluate(waitPainted, '.start');
  await app.close({ keep: true });
  return dirname(app.userData);
}

async function measureOpening({ page, startedAt }: LaunchedApp): Promise<BenchRow[]> {
  const startShown = await page.evaluate(waitPainted, '.recent');
  const chosenAt = Date.now();
  const shelfPainted = page.evaluate(waitPainted, '.tree [role=row]');
  await page.locator('.recent').first().click();
  const shelfShown = await shelfPainted;
  const [starting, opening] = [startShown - startedAt, shelfShown - chosenAt];
  return [
    row('start view painted, after the start of Electron', starting, 'ms'),
    row('shelf painted, after the archive was chosen', opening, 'ms'),
    withBudget(row('window ready on the archive: both', starting + opening, 'ms'), READY_BUDGET_MS),
  ];
}

async function measureTyping({ page }: LaunchedApp, folder: string): Promise<BenchRow[]> {
  const queries = benchQueries(archiveLayout(folder).database).flatMap(({ piece }) => piece ?? []);
  const strokes = await typeQueries(page, queries);
  const painted = strokes.map(({ paintedMs }) => paintedMs);
  const asked = strokes.map(({ askedMs }) => askedMs ?? 0);
  const answered = strokes.map(({ askedMs, paintedMs }) => paintedMs - (askedMs ?? 0));
  return [
    row('key strokes', strokes.length, 'keys'),
    row('key to painted results, p50', percentile(painted, 0.5), 'ms'),
    withBudget(row('key to painted results, p95', percentile(painted, 0.95), 'ms'), TYPING_BUDGET_MS),
    row('key to painted results, worst', Math.max(...painted), 'ms'),
    row('key to asking, p50', percentile(asked, 0.5), 'ms'),
    row('asking to painted results, p50', percentile(answered, 0.5), 'ms'),
    row('asking to painted results, p95', percentile(answered, 0.95), 'ms'),
    row('asking to painted results, worst', Math.max(...answered), 'ms'),
  ];
}

async function measureMemory(app: LaunchedApp, tell: (message: string) => void): Promise<BenchRow[]> {
  const { page, electron } = app;
  await dismissReports(app);
  await openResult(app, 0);
  await page.getByRole('radiogroup', { name: '显示方式' }).getByRole('radio', { name: '逐条' }).click();
  await page.getByRole('grid', { name: '逐条结果' }).waitFor();
  // Only Linux says how much of it is shared.
  if (process.platform !== 'linux') return [];
  const root = electron.process().pid ?? 0;
  const busy = measureProcesses(root);
  await page.waitForTimeout(REST_MS);
  const rested = measureProcesses(root);
  for (const { sort, residentMb, shareMb } of rested)
    tell(`${sort}: ${rounded(residentMb)} MB resident, ${rounded(shareMb)} MB its share`);
  const resident = (
    subject: string,
    of: ProcessMemory[],
    sizeOf: (each: ProcessMemory) => number,
  ): BenchRow =>
    row(
      `resident, all processes, ${subject}`,
      of.reduce((total, each) => total + sizeOf(each), 0),
      'MB',
    );
  return [
    resident('shared pages once, while one works', busy, ({ shareMb }) => shareMb),
    withBudget(
      resident('shared pages once', rested, ({ shareMb }) => shareMb),
      MEMORY_BUDGET_MB,
    ),
    resident('shared pages with each', rested, ({ residentMb }) => residentMb),
  ];
}
