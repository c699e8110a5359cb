import { expect, type Locator } from '@playwright/test';
import type { Document } from '#core/model/document.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, openResult, search } from '#scripts/support/main-job.ts';
import { openSpread } from '../support/import-spread.ts';
import { findLongest } from '../support/open-document.ts';
import { openSamples, test } from '../support/test-with-app.ts';

const pagesOf = ({ blocks }: Document): number[] => [
  ...new Set(blocks.flatMap(({ page }) => (page === null ? [] : [page]))),
];

/** Opens the document of the samples that is longest, by a sentence of it. */
async function openLong(app: LaunchedApp): Promise<Document> {
  await openSamples(app);
  await dismissReports(app);
  const longest = await findLongest(app);
  const { start } = longest.blocks.filter(({ kind }) => kind === 'paragraph').at(-2)?.range ?? { start: 0 };
  await search(app, `"${longest.text.slice(start, start + 24)}"`);
  await openResult(app, 0);
  return longest;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not laid out');
  return box;
}

const isScrolledSideways = (locator: Locator): Promise<boolean> =>
  locator.evaluate(({ scrollLeft }) => scrollLeft > 0);

test('each printed page is numbered once, in the margin beside the block it begins with', async ({ app }) => {
  const document = await openLong(app);
  const numbers = app.page.locator('.page-number');
  const expected = pagesOf(document).map(String);
  expect(expected.length).toBeGreaterThan(2);
  await expect(numbers).toHaveCount(expected.length);
  expect(
    await numbers.evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content)),
  ).toEqual(expected.map((page) => `"${page}"`));
  const second = app.page.locator('.block').filter({ has: numbers }).nth(1);
  const begins = document.blocks.find(({ page }) => String(page) === expected[1])?.range;
  await expect(second.locator('.block-text, th').first()).toHaveText(
    document.text.slice(begins?.start, begins?.end),
  );
  await second.scrollIntoViewIfNeeded();
  await expect(numbers.nth(1)).toBeInViewport();
  const [number, words, paper] = [
    await boxOf(numbers.nth(1)),
    await boxOf(second.locator('.block-text')),
    await boxOf(app.page.locator('article.page')),
  ];
  expect(number.x).toBeGreaterThanOrEqual(words.x + words.width);
  expect(number.x + number.width).toBeLessThanOrEqual(paper.x + paper.width);
});

test('a table wider than the page is scrolled within itself, and the page stays where it is', async ({
  app,
}) => {
  await openSpread(app);
  const { page } = app;
  const table = page.locator('.table-scroller');
  const scroller = page.locator('.page-scroller');
  const last = table.getByRole('columnheader', { name: '第16街道办事处完成情况' });
  await table.scrollIntoViewIfNeeded();
  await expect(last).not.toBeInViewport();
  const lines = await table.getByRole('cell', { name: '苗木栽植' }).evaluate((cell) => {
    const words = new Range();
    words.selectNodeContents(cell);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
  const { x, y, width } = await boxOf(table);
  await page.mouse.move(x + width / 2, y + 12);
  await page.mouse.wheel(4000, 0);
  await expect(last).toBeInViewport();
  expect([
    await isScrolledSideways(table),
    await isScrolledSideways(scroller),
    await isScrolledSideways(page.locator('html')),
  ]).toEqual([true, false, false]);
  const paper = await boxOf(page.locator('article.page'));
  expect(x + width).toBeLessThanOrEqual(paper.x + paper.width);
});

test('attachments have a heading of their own, and notes smaller words than the text', async ({ app }) => {
  await openSpread(app);
  const { page } = app;
  await expect(page.getByRole('heading', { level: 2, name: '附件1' })).toBeVisible();
  const sizeOf = (words: string): Promise<number> =>
    page
      .locator('.block-text')
      .getByText(words)
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf('注：表中数量')).toBeLessThan(await sizeOf('每月核对一次进度'));
});
