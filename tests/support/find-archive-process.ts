import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { listProcessTree } from '#scripts/support/process-tree.ts';

/** Process id of the archive process, whichever way it was started. */
export async function findArchiveProcess(app: LaunchedApp): Promise<number> {
  const utility = await app.electron.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find((metric) => metric.name === 'Gazette Hall archive')?.pid ?? null,
  );
  if (utility !== null) return utility;
  const tree = listProcessTree(app.electron.process().pid ?? 0);
  const found = tree.find(({ command }) => command.includes('archive-process.js'));
  if (found === undefined) throw new Error('There is no archive process.');
  return found.pid;
}

/** Process ids of the processes that recognise text, where the archive process is a plain Node. */
export function findRecognitionProcesses(app: LaunchedApp): number[] {
  const tree = listProcessTree(app.electron.process().pid ?? 0);
  return tree.filter(({ command }) => command.includes('recognition-process.js')).map(({ pid }) => pid);
}
