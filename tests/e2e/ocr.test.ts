import { expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports, importFiles, openResult, search } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { printNotice } from '../support/print-notice.ts';
import { test } from '../support/test-with-app.ts';

/** Recognition of a page takes some seconds, on a machine that does other work more. */
const PATIENCE_MS = 90_000;

async function importScan(app: LaunchedApp): Promise<void> {
  const folder = join(app.scratch, '原件');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '云溪区防汛通知扫描件.png');
  writeFileSync(file, await printNotice());
  await createArchive(app, { folder: join(app.scratch, '档案'), name: '扫描' });
  await importFiles(app, [file]);
}

test('a scan is recognised beside other work, read beside its page, and a line of it corrected', async ({
  app,
}) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { page } = app;
  await importScan(app);
  const job = page.getByRole('article', { name: '识别文字' });
  await expect(job).toBeVisible();
  await job.getByRole('button', { name: '暂停' }).click();
  await expect(job.getByRole('status')).toHaveText('已暂停');
  await dismissReports(app);
  await page.getByRole('row', { name: /云溪区防汛通知扫描件/u }).click();
  const recognition = page.getByRole('region', { name: '文字识别' });
  await expect(recognition).toContainText('还有 1 页等待识别');
  await page.screenshot({ path: test.info().outputPath('waiting.png') });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await recognition.getByRole('button', { name: '继续识别' }).click();
  await expect(recognition).toBeHidden({ timeout: PATIENCE_MS });

  await search(app, '防汛物资');
  await openResult(app, 0);
  await expect(page.getByRole('article').getByText('编织袋、水泵和照明设备要逐一清点')).toBeVisible();
  await page.getByRole('radio', { name: '对照' }).click();
  await expect(page.locator('.leaf-mark.is-hit')).toHaveCount(1);
  expect(await page.evaluate(() => CSS.highlights.get('unsure')?.size ?? 0)).toBeGreaterThan(0);

  await page.getByRole('button', { name: '核对识别' }).click();
  const bar = page.getByRole('region', { name: '核对识别的文字' });
  const picture = bar.getByRole('img', { name: '原版第 1 页的一行' });
  await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeGreaterThan(100);
  const field = bar.getByRole('textbox');
  const wording = await field.inputValue();
  await page.screenshot({ path: test.info().outputPath('check-zh.png') });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await field.fill(`${wording}改`);
  await bar.getByRole('button', { name: '改好' }).click();
  await expect(page.getByText('已更正这一行')).toBeVisible();
  await expect(page.getByRole('article').getByText(`${wording}改`)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('corrected-zh.png') });

  await app.call('shell.saveSettings', { language: 'en' });
  const english = page.getByRole('region', { name: 'Check the recognised text' });
  await expect(english.getByRole('status')).toHaveText(/^Line 1 of \d+ · page 1 of the original$/u);
  await page.screenshot({ path: test.info().outputPath('check-en.png') });
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
