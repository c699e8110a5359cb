import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '#core/model/batch.ts';
import { answerOpenDialog } from '../../support/answer-dialogs.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { createArchive } from '../../support/main-job.ts';
import { listProcessTree } from '../../support/process-tree.ts';
import { type BenchRow, rounded, withBudget } from '../row.ts';
import { watchTasks } from './watch-tasks.ts';

const MEMORY_BUDGET_MB = 700;
const TASK_BUDGET_MS = 100;
const LOOK_MS = 250;

type Watched = { batch: Batch; longestFileMs: number };

/**
 * Drops a folder of many files on the real window, has all of them looked into, begins their import, stops it half-way, goes on with
 * it, and measures what that takes and whether anything was lost.
 */
export async function benchBatch(
  files: string,
  { good, hostile }: { good: number; hostile: number },
  tell: (message: string) => void,
): Promise<BenchRow[]> {
  const app = await launchApp();
  try {
    await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
    const endWatch = await watchTasks(app.page);
    const startedAt = performance.now();
    await chooseFolder(app, files);
    // There are fewer rows than files: pictures whose names tell that they are pages of one issue are one.
    const looked = await watch(app, (batch) => batch.work === null && total(batch) > 0, tell);
    const lookedAt = performance.now();
    await app.page.getByRole('button', { name: '导入全部' }).click();
    await watch(app, ({ counts }) => counts.in >= good / 2, tell);
    const card = app.page.getByRole('article', { name: '成批导入' });
    await card.getByRole('button', { name: '停止' }).click();
    const stopped = await watch(app, ({ work }) => work === null, tell);
    await card.getByRole('button', { name: /^继续导入/u }).click();
    const done = await watch(app, ({ work, state }) => work === null && state === 'done', tell);
    const endedAt = performance.now();
    await app.page.waitForTimeout(LOOK_MS);
    const { window, shell } = await endWatch();
    const { counts } = done.batch;
    const row = (subject: string, value: number, unit: string): BenchRow => ({
      ...{ area: 'import', name: 'gazette', unit },
      ...{
        subject: `${good + hostile} mixed files, ${hostile} of them hostile: ${subject}`,
        value: rounded(value),
      },
    });
    const missing = total(done.batch) - counts.in - counts.failed - counts.same - counts.held;
    return [
      row('looking into them', (lookedAt - startedAt) / 1000, 's'),
      row('import, stopped once and gone on with', (endedAt - lookedAt) / 1000, 's'),
      row('came in', counts.in, 'files'),
      row('told as failed', counts.failed, 'files'),
      row('held already, or with the content of another', counts.held + counts.same, 'files'),
      row('came in before it was stopped', stopped.batch.counts.in, 'files'),
      row('lost', missing, 'files'),
      row(
        'longest for one file',
        Math.max(looked.longestFileMs, stopped.longestFileMs, done.longestFileMs) / 1000,
        's',
      ),
      withBudget(
        row('resident memory of the archive process at most', mostMemoryMb(app), 'MB'),
        MEMORY_BUDGET_MB,
      ),
      withBudget(row('longest task of the window', window.tookMs, 'ms'), TASK_BUDGET_MS),
      row('most processor time of a task of the window', window.processorMs, 'ms'),
      withBudget(row('longest task of the main process', shell.tookMs, 'ms'), TASK_BUDGET_MS),
      row('most processor time of a task of the main process', shell.processorMs, 'ms'),
    ];
  } finally {
    await app.close();
  }
}

async function chooseFolder({ electron, page }: LaunchedApp, folder: string): Promise<void> {
  await answerOpenDialog(electron, [folder]);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('menuitem', { name: '选择文件夹…' }).click();
}

/** Looks at the newest batch until it has come so far, and at how long one file keeps it. */
async function watch(
  app: LaunchedApp,
  hasCome: (batch: Batch) => boolean,
  tell: (message: string) => void,
): Promise<Watched> {
  let [subject, since, longestFileMs, told] = ['', performance.now(), 0, performance.now()];
  for (;;) {
    const answer = await app.call('batches.list', { limit: 1 });
    if (!answer.ok) throw new Error(answer.error.code);
    const [batch] = answer.value.batches;
    const now = performance.now();
    if (batch !== undefined) {
      if (batch.work !== null && batch.work.subject === subject)
        longestFileMs = Math.max(longestFileMs, now - since);
      else [subject, since] = [batch.work?.subject ?? '', now];
      if (hasCome(batch)) return { batch, longestFileMs };
      if (now - told > 30_000) {
        told = now;
        tell(`${batch.state}: ${JSON.stringify(batch.counts)} ${subject}`);
      }
    }
    await app.page.waitForTimeout(LOOK_MS);
  }
}

function total({ counts }: Batch): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The most that was ever resident of the archive process, on Linux (proc_pid_status(5), VmHWM). */
function mostMemoryMb({ electron }: LaunchedApp): number {
  const archive = listProcessTree(electron.process().pid ?? 0).find(({ command }) =>
    command.includes('archive-process'),
  );
  if (archive === undefined) throw new Error('no archive process');
  const status = readFileSync(`/proc/${archive.pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 2 ** 10;
}
