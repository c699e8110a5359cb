import { expect } from '@playwright/test';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { annotateSamples } from '../support/annotate-samples.ts';
import { disturbAnnotations } from '../support/disturb-annotations.ts';
import { openSamples, test } from '../support/test-with-app.ts';

const WORDS = {
  'zh-CN': {
    menu: '导出、并入与颜色',
    items: ['导出…', '并入他人的批注…', '颜色的含义…'],
    review: /待核/,
    browse: '全部',
  },
  en: {
    menu: 'Export, merge, colours',
    items: ['Export…', 'Merge annotations of others…', 'Meanings of colours…'],
    review: /To review/,
    browse: 'All',
  },
} as const;

/** A file whose annotations contradict those that are held. */
async function writeTheirs(app: LaunchedApp): Promise<string> {
  const file = join(app.scratch, '同事.jsonld');
  await answerSaveDialog(app.electron, file);
  await app.call('shell.chooseSave', { suggestedName: '同事', extension: 'jsonld' });
  await app.call('annotations.export', { file });
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('责任单位是否写明？', '已经写明。'));
  return file;
}

test('in every theme and language the views of annotations are easy to read and to reach', async ({
  app,
}) => {
  test.setTimeout(400_000);
  const { page } = app;
  await openSamples(app);
  await annotateSamples(app, 3);
  await disturbAnnotations(app);
  await dismissReports(app);
  const theirs = await writeTheirs(app);
  const faults: Record<string, unknown> = {};
  await page.keyboard.press('Control+3');
  for (const language of ['zh-CN', 'en'] as const) {
    await app.call('shell.saveSettings', { language });
    const words = WORDS[language];
    await page.getByRole('button', { name: words.menu }).waitFor();
    const check = async (where: string): Promise<void> => {
      const found = await findAccessibilityFaults(page);
      if (found.length > 0) faults[`${language} ${where}`] = found;
    };
    await page.getByRole('treegrid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.locator('.bulk-bar').waitFor();
    await check('browser');
    await page.keyboard.press('t');
    await page.getByRole('dialog').waitFor();
    await page.locator('.tag-choices:not([hidden])').waitFor();
    await check('tags');
    await page.keyboard.press('Escape');
    for (const item of words.items) {
      await answerOpenDialog(app.electron, [theirs]);
      await page.getByRole('button', { name: words.menu }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog').waitFor();
      await check(item);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('radio', { name: words.review }).click();
    await page.getByRole('grid').focus();
    await check('reviews');
    await page.keyboard.press('r');
    await page.locator('.point-bar').waitFor();
    await page.locator('.note-review').first().waitFor();
    await check('pointing');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: words.browse, exact: true }).click();
    await page.getByRole('treegrid').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
  }
  expect(faults).toEqual({});
});
