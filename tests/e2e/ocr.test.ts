import { expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports, importFiles, openResult, search } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { printNotice } from '../support/print-notice.ts';
import { findArchiveProcess, findRecognitionProcesses } from '../support/find-archive-process.ts';
import { test } from '../support/test-with-app.ts';

/** Recognition of a page takes some seconds, on a machine that does other work more. */
const PATIENCE_MS = 90_000;

async function importScans(app: LaunchedApp, scans: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const folder = join(app.scratch, '原件');
  mkdirSync(folder, { recursive: true });
  for (const [name, scan] of Object.entries(scans)) writeFileSync(join(folder, name), scan);
  await createArchive(app, { folder: join(app.scratch, '档案'), name: '扫描' });
  await importFiles(
    app,
    Object.keys(scans).map((name) => join(folder, name)),
  );
}

test('a scan is recognised beside other work, read beside its page, and a line of it corrected', async ({
  app,
}) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { page } = app;
  await importScans(app, { '云溪区防汛通知扫描件.png': await printNotice() });
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

test('when the process that recognises dies, its page is told as failed, and everything else goes on', async ({
  app,
}) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { page } = app;
  const scan = await printNotice();
  const smaller = await sharp(scan).resize({ width: 1200 }).png().toBuffer();
  await importScans(app, { '通知甲.png': scan, '通知乙.png': smaller });
  const archive = await findArchiveProcess(app);
  const status = async () => {
    const answer = await app.call('recognition.status', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  };
  const findFailed = async () => (await status()).issues.find(({ failed }) => failed > 0);
  await expect
    .poll(
      async () => {
        for (const pid of findRecognitionProcesses(app)) process.kill(pid, 'SIGKILL');
        return (await findFailed()) !== undefined;
      },
      { timeout: PATIENCE_MS, intervals: [50] },
    )
    .toBe(true);
  const title = (await findFailed())?.title ?? '';
  await expect.poll(async () => (await status()).waiting, { timeout: PATIENCE_MS }).toBe(0);
  await expect(page.getByRole('article', { name: '识别文字' })).toContainText('没有识别出来');
  await page.screenshot({ path: test.info().outputPath('died-zh.png') });
  await dismissReports(app);
  await page.getByRole('row', { name: new RegExp(title, 'u') }).click();
  const recognition = page.getByRole('region', { name: '文字识别' });
  await expect(recognition).toContainText('没有识别出来');
  await page.screenshot({ path: test.info().outputPath('failed-zh.png') });
  await recognition.getByRole('button', { name: '重新识别' }).click();
  await expect(recognition).toBeHidden({ timeout: PATIENCE_MS });
  expect(await findArchiveProcess(app)).toBe(archive);
});
