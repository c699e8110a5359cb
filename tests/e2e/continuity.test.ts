import { expect } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulletinText } from '../support/bulletin-texts.ts';
import { answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import { createArchive, goTo } from '#scripts/support/main-job.ts';
import { grantPath, test } from '../support/test-with-app.ts';

test('what the holdings lack is seen, opened, and saved as PDF and CSV', async ({ app }) => {
  const { page } = app;
  await createArchive(app, { folder: join(app.scratch, '云溪档案库'), name: '云溪档案库' });
  const folder = join(app.scratch, '待导入');
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.txt'), bulletinText(1));
  writeFileSync(join(folder, 'four.txt'), bulletinText(4));
  writeFileSync(join(folder, 'four-differing.txt'), bulletinText(4).replaceAll('防汛', '抗旱'));
  await grantPath(app, folder);
  const started = await app.call('import.start', { paths: [folder] });
  expect(started.ok).toBe(true);
  await page.getByText('导入 3 期').waitFor();
  await goTo(app, '保管');
  await page.getByRole('radio', { name: '齐全' }).click();

  const overview = page.getByRole('region', { name: '期次一览' });
  await expect(overview.locator('.year-cell.is-missing')).toHaveText(['2缺', '3缺']);
  await page.getByRole('option', { name: /^重复的期/ }).click();
  const repeated = page.getByRole('region', { name: '重复的期' });
  await expect(repeated.getByText('文字不同，请核对：')).toBeVisible();

  const pdf = join(app.scratch, '齐全.pdf');
  await answerSaveDialog(app.electron, pdf);
  await page.getByRole('button', { name: '存为 PDF…' }).click();
  await page.getByText(`已保存到 ${pdf}`).waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const csv = join(app.scratch, '齐全.csv');
  await answerSaveDialog(app.electron, csv);
  await page.getByRole('button', { name: '存为 CSV…' }).click();
  await page.getByText(`已保存到 ${csv}`).waitFor();
  expect(readFileSync(csv, 'utf8')).toContain('第2–3期');

  await repeated.getByRole('button', { name: '打开第 1 份' }).click();
  await expect(page.getByRole('region', { name: '原件' }).getByText(/^four/)).toBeVisible();
});
