import { expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports, importFiles, openResult, search } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { makeOfd } from '../support/make-ofd.ts';
import { makePdf } from '../support/make-pdf.ts';
import { test } from '../support/test-with-app.ts';

const SENTENCES = Array.from({ length: 6 }, (_, page) =>
  Array.from({ length: 14 }, (__, line) => `第${page + 1}页第${line + 1}行说明防汛值班与物资调度的安排。`),
);

/** A notice of six pages that is in the archive, and open. */
async function openNotice(app: LaunchedApp): Promise<void> {
  const folder = join(app.scratch, '原件');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '云溪区人民政府公报2024年第3期.pdf');
  const head = ['云溪区人民政府办公室', '关于做好防汛工作的通知', '云政办字〔2024〕9号'];
  const pages = SENTENCES.map((lines, page) => ({
    texts: [...(page === 0 ? head : []), ...lines].map((text, at) => ({
      x: 70,
      y: 90 + at * 34,
      size: 15,
      text,
    })),
  }));
  writeFileSync(file, makePdf(pages));
  await createArchive(app, { folder: join(app.scratch, '档案'), name: '原版' });
  await importFiles(app, [file]);
  await dismissReports(app);
  await search(app, '物资调度');
  await openResult(app, 0);
}

const pages = (app: LaunchedApp) => app.page.getByRole('group', { name: '原版页面' });
const told = (app: LaunchedApp) => pages(app).getByRole('status');

/** The share of the pixels of the page in sight that are not white. */
const inked = (app: LaunchedApp): Promise<number> =>
  app.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.leaf-picture');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return 0;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark++;
    return dark / (data.length / 4);
  });

test('the page of the original stands beside the text, with the hits on it, and both follow each other', async ({
  app,
}) => {
  const { page } = app;
  await openNotice(app);
  await page.getByRole('radio', { name: '对照' }).click();
  await expect(told(app)).toHaveText('原件第 1 / 6 页');
  await expect.poll(() => inked(app)).toBeGreaterThan(0.001);
  await expect(page.locator('.leaf').first().locator('.leaf-mark.is-hit')).toHaveCount(14);

  // To a hit on the fourth page: its page comes.
  for (let step = 0; step < 14 * 3 + 6; step += 1) await page.keyboard.press('F3');
  await expect(told(app)).toHaveText('原件第 4 / 6 页');

  // To another page: its text comes.
  await page.getByRole('region', { name: '原版页面' }).hover();
  await page.mouse.wheel(0, 100_000);
  await expect(told(app)).toHaveText(/原件第 [56] \/ 6 页/u);
  const leaf = /\d+/u.exec(await told(app).innerText())?.[0] ?? '';
  await expect(page.locator('article.page').getByText(`第${leaf}页第1行`).first()).toBeInViewport();
});

test('the page alone is shown with a key, made larger, and can be left for the text', async ({ app }) => {
  const { page } = app;
  await openNotice(app);
  await page.locator('.page-scroller').focus();
  await page.keyboard.press('o');
  await page.keyboard.press('o');
  await expect(page.locator('article.page')).toBeHidden();
  const leaf = page.locator('.leaf').first();
  const before = (await leaf.boundingBox())?.width ?? 0;
  await pages(app).getByRole('button', { name: '放大页面' }).click();
  await expect.poll(async () => ((await leaf.boundingBox())?.width ?? 0) / before).toBeGreaterThan(1.2);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.locator('.leaves').focus();
  await page.keyboard.press('o');
  await expect(page.locator('article.page')).toBeVisible();
  await expect(pages(app)).toHaveCount(0);
});

test('the page of an OFD file is drawn with its red head, and hits lie on it', async ({ app }) => {
  const { page } = app;
  const file = join(app.scratch, '云溪区人民政府批复.ofd');
  const rule =
    '<PathObject Boundary="20 60 170 2" Fill="true" Stroke="false"><FillColor Value="220 30 30"/><AbbreviatedData>M 0 0 L 170 0 L 170 2 L 0 2 C</AbbreviatedData></PathObject>';
  const lines = ['云溪区人民政府文件', '云政复〔2024〕6号', '关于同意防汛物资调度预案的批复', '各街道落实。'];
  const texts = lines.map((text, at) => ({ x: 30, y: 50 + at * 20, size: 6, text }));
  writeFileSync(file, makeOfd([{ texts, raw: rule }]));
  await createArchive(app, { folder: join(app.scratch, '档案'), name: '原版' });
  await importFiles(app, [file]);
  await dismissReports(app);
  await search(app, '物资调度');
  await openResult(app, 0);
  await page.getByRole('radio', { name: '对照' }).click();
  await expect(told(app)).toHaveText('原件第 1 / 1 页');
  await expect.poll(() => inked(app)).toBeGreaterThan(0.005);
  await expect(page.locator('.leaf-mark.is-hit')).toHaveCount(1);
});

test('what is selected on the page is a passage of the document, and can be marked', async ({ app }) => {
  const { page } = app;
  await openNotice(app);
  await page.getByRole('radio', { name: '原版' }).click();
  const line = page.locator('.leaf-text span', { hasText: '第1页第3行说明' });
  const box = await line.boundingBox();
  if (box === null) throw new Error('the line is not in sight');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, middle, { steps: 5 });
  await page.mouse.up();
  const bar = page.getByRole('toolbar', { name: '选段操作' });
  await expect(bar).toBeVisible();
  // It floats just below what is selected.
  const below = ((await bar.boundingBox())?.y ?? 0) - (box.y + box.height);
  expect(below).toBeGreaterThan(0);
  expect(below).toBeLessThan(40);
  await page.keyboard.press('1');
  await expect(page.locator('.leaf-mark.is-amber')).toHaveCount(1);
  // It stands in the text too.
  await page.getByRole('radio', { name: '文字' }).click();
  await expect(page.locator('.note-quote').first()).toContainText('第1页第3行说明防汛值班与物资调度的安排。');
});

test('small pictures of all pages lead to each, and the pages are turned on the screen', async ({ app }) => {
  const { page } = app;
  await openNotice(app);
  await page.getByRole('radio', { name: '原版' }).click();
  await pages(app).getByRole('button', { name: '各页缩略图' }).click();
  const thumbnails = page.getByRole('listbox', { name: '各页缩略图' });
  await expect(thumbnails.getByRole('option', { selected: true })).toHaveAccessibleName('原件第 1 页');
  const drawn = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLCanvasElement>('.thumbnail-picture')].filter(
          ({ width }) => width === 208,
        ).length,
    );
  await expect.poll(drawn).toBe(6);
  await thumbnails.focus();
  await page.keyboard.press('ArrowDown');
  await expect(told(app)).toHaveText('原件第 2 / 6 页');
  await page.keyboard.press('End');
  await expect(told(app)).toHaveText('原件第 6 / 6 页');
  await expect(thumbnails.getByRole('option', { selected: true })).toHaveAccessibleName('原件第 6 页');
  await thumbnails.getByRole('option', { name: '原件第 3 页' }).click();
  await expect(told(app)).toHaveText('原件第 3 / 6 页');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('thumbnails-zh.png') });

  const leaf = page.locator('.leaf').first();
  const upright = await leaf.boundingBox();
  await pages(app)
    .getByRole('button', { name: /^旋转着看/ })
    .click();
  await expect(told(app)).toHaveText('原件第 3 / 6 页');
  await expect
    .poll(async () => {
      const box = await leaf.boundingBox();
      return (box?.width ?? 0) > (box?.height ?? 0) && (upright?.height ?? 0) > (upright?.width ?? 0);
    })
    .toBe(true);
  // Hits lie where the words are, turned with them.
  const mark = await page.locator('.leaf-mark.is-hit').first().boundingBox();
  expect(mark?.height ?? 0).toBeGreaterThan(mark?.width ?? 0);
  await app.call('shell.saveSettings', { language: 'en' });
  await expect(page.getByRole('listbox', { name: 'Thumbnails of the pages' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('turned-en.png') });
});
