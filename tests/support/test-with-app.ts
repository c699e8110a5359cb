import { test as base } from '@playwright/test';
import { join } from 'node:path';
import { answerOpenDialog } from '#scripts/support/answer-dialogs.ts';
import { launchApp, type LaunchedApp } from '#scripts/support/launch-app.ts';

/** Tests that get the real application, freshly started, as `app`. */
export const test = base.extend<{ app: LaunchedApp }>({
  // Playwright reads the names of the first parameter, so it has to be a pattern.
  // eslint-disable-next-line no-empty-pattern -- no fixture is needed to make this one
  app: async ({}, use) => {
    const app = await launchApp();
    await use(app);
    await app.close();
  },
});

/** Lets the person choose `path` in a dialog, so that calls may name it. */
export async function grantPath(app: LaunchedApp, path: string): Promise<void> {
  await answerOpenDialog(app.electron, [path]);
  await app.call('shell.choose', { what: 'folder' });
}

/** Opens the sample archive in this run's scratch folder and returns the folder. */
export async function openSamples(app: LaunchedApp): Promise<string> {
  const folder = join(app.scratch, '示例档案库');
  await grantPath(app, folder);
  const started = await app.call('samples.start', { folder });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  for (;;) {
    const job = await app.call('jobs.get', started.value);
    if (!job.ok || job.value.state === 'failed') throw new Error(JSON.stringify(job));
    if (job.value.state === 'done') return folder;
    await app.page.waitForTimeout(100);
  }
}
