import { expect } from '@playwright/test';
import { join } from 'node:path';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import {
  chooseOnToolbar,
  dismissReports,
  openResult,
  openSampleArchive,
  search,
  selectSentence,
} from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { listDocuments } from '../support/open-document.ts';
import { test } from '../support/test-with-app.ts';

async function openSamples(app: LaunchedApp): Promise<void> {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
}

/** The title in the page, whether or not it is in sight: what is not is not laid out. */
const title = async (app: LaunchedApp): Promise<string> =>
  (await app.page.locator('article.page h1').textContent()) ?? '';
const clipboard = (app: LaunchedApp): Promise<string> =>
  app.electron.evaluate(({ clipboard: board }) => board.readText());

/** Opens a document of the samples that names another one which is held, and answers the title of that. */
async function openCiting(app: LaunchedApp): Promise<string> {
  const answer = await app.call('registers.list', { register: 'citations', limit: 1000 });
  if (!answer.ok || answer.value.register.register !== 'citations') throw new Error('no citations');
  const documents = await listDocuments(app);
  for (const { documentId, targetDocumentId } of answer.value.register.rows) {
    const citing = documents.find(({ id }) => id === documentId);
    const target = documents.find(({ id }) => id === targetDocumentId);
    if (target === undefined || citing?.documentNumber == null) continue;
    await search(app, `文号:${citing.documentNumber}`);
    await openResult(app, 0);
    return target.title;
  }
  throw new Error('nothing is cited');
}

test('documents that a text names are links: peeked into with the focus, opened with Enter, in a tab with the middle button', async ({
  app,
}) => {
  await openSamples(app);
  const target = await openCiting(app);
  const { page } = app;
  const first = await title(app);
  const link = page.locator('.text-link').first();
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  const peek = page.getByRole('tooltip');
  await expect(peek).toContainText(target);
  await page.locator('.page-scroller').focus();
  await expect(peek).toBeHidden();
  await link.hover();
  await expect(peek).toContainText(target);
  await link.click({ button: 'middle' });
  await expect(page.locator('.held-tab')).toHaveCount(2);
  expect(await title(app)).toBe(first);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => title(app)).toBe(target);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => title(app)).toBe(first);
});

test('a document tells which others cite it; one peeks into them, and opens them where they do', async ({
  app,
}) => {
  await openSamples(app);
  const target = await openCiting(app);
  const { page } = app;
  const first = await title(app);
  await page.locator('.text-link').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => title(app)).toBe(target);
  await expect(page.getByRole('button', { name: /^被引 \d+/ })).toBeVisible();
  await page.locator('.page-scroller').focus();
  await page.keyboard.press('b');
  const list = page.getByRole('navigation', { name: /^引用本文件的文件 \d+/ });
  await expect(list).toBeInViewport();
  const peek = page.getByRole('tooltip');
  await expect(peek).toBeVisible();
  const citing = list.getByRole('button').filter({ has: page.getByText(first, { exact: true }) });
  await citing.focus();
  await expect(peek).toContainText(first);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => title(app)).toBe(first);
  await expect(page.locator('.text-link').first()).toBeInViewport();
});

test('two documents are laid side by side, with what differs marked, walked through, swapped, and ended', async ({
  app,
}) => {
  test.setTimeout(150_000);
  await openSamples(app);
  await search(app, '标题:营商环境');
  await openResult(app, 0);
  const { page } = app;
  const first = await title(app);
  await page.locator('.page-scroller').focus();
  await page.keyboard.press('v');
  const sheet = page.getByRole('dialog', { name: '与哪一份文件对比' });
  const choice = sheet.getByRole('listitem').first();
  await choice.waitFor();
  const second = await choice.locator('b').innerText();
  // By its name: what is found meanwhile may be put before it.
  await sheet.getByRole('listitem').filter({ hasText: second }).getByRole('button').click();
  const heads = page.locator('.compare-head h2');
  await expect(heads).toHaveText([first, second]);
  await expect(page.getByRole('status').filter({ hasText: /改动 \d+/u })).toBeVisible();
  await expect(page.locator('.compare-side ins').first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('.compare-row.is-looked')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.locator('.compare-row.is-same')).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(heads).toHaveText([second, first]);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => title(app)).toBe(second);
});

test('a passage is copied alone or with its source, and the text is read alone', async ({ app }) => {
  await openSamples(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  const { page } = app;
  await selectSentence(app);
  await chooseOnToolbar(app, '复制');
  await expect.poll(() => clipboard(app)).not.toBe('');
  const words = await clipboard(app);
  expect(words).toContain('营商环境');
  await page.keyboard.press('Control+Shift+c');
  await expect.poll(() => clipboard(app)).toMatch(new RegExp(`^${words.slice(0, 8)}[^]*\\n.*\\[J\\]`, 'u'));
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(app)).toBe(words);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('.page-scroller').focus();
  await page.keyboard.press('w');
  await expect(page.getByRole('navigation', { name: '房间' })).toBeHidden();
  await expect(page.locator('article.page')).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: '房间' })).toBeVisible();
});
