import { expect } from '@playwright/test';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '#scripts/support/answer-dialogs.ts';
import { launchApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { bulletinText } from '../support/bulletin-texts.ts';
import { test } from '../support/test-with-app.ts';

/** Two looks at the folder, and what they find. */
const SOON = { timeout: 45_000 };

test('a folder is watched, its new files are offered and taken in, and after a restart it is watched again', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const folder = join(app.scratch, '收件');
  const archive = join(app.scratch, '档案库');
  mkdirSync(folder);
  writeFileSync(join(folder, '第1期.txt'), bulletinText(1));
  await createArchive(app, { folder: archive, name: '档案库' });
  await page.getByRole('button', { name: /保管/ }).click();
  await page.getByRole('radio', { name: '导入记录' }).click();
  const panel = page.getByRole('region', { name: '监视文件夹' });
  await answerOpenDialog(app.electron, [folder]);
  await panel.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(panel).toContainText(folder);
  await expect(panel.getByRole('status')).toContainText('正在监视');
  const card = page.getByRole('article', { name: '监视文件夹有新文件' });
  await expect(card).toContainText('待导入 1 个', SOON);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('offered-zh.png') });
  await card.getByRole('button', { name: '查看明细' }).click();
  await expect(page.getByRole('grid', { name: '要导入的文件' })).toContainText('第1期.txt');
  await page.keyboard.press('Escape');
  await card.getByRole('button', { name: '导入（1）' }).click();
  await expect(page.getByRole('article', { name: '成批导入' })).toContainText('导入 1 期');
  await dismissReports(app);
  await panel.getByRole('switch', { name: '不必过目，直接导入' }).click({ force: true });
  await expect(panel.getByRole('switch')).toBeChecked();
  renameSync(folder, `${folder}-移走`);
  await expect(panel.getByRole('status')).toContainText('会继续尝试', SOON);
  await app.call('shell.saveSettings', { language: 'en' });
  await expect(page.getByRole('region', { name: 'Watched folder' })).toContainText('tried again');
  await page.screenshot({ path: test.info().outputPath('unreachable-en.png') });
  await app.close({ keep: true });

  renameSync(`${folder}-移走`, folder);
  writeFileSync(join(folder, '第2期.txt'), bulletinText(2));
  const again = await launchApp({ home: join(app.scratch, '..') });
  try {
    await again.call('archive.open', { folder: archive });
    const count = async (): Promise<number> => {
      const answer = await again.call('issues.list', {});
      return answer.ok ? answer.value.issues.length : 0;
    };
    await expect.poll(count, SOON).toBe(2);
    expect(readdirSync(folder).toSorted()).toEqual(['第1期.txt', '第2期.txt']);
  } finally {
    await again.close();
  }
});
