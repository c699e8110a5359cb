import { expect } from '@playwright/test';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, goTo, openResult, openSampleArchive, search } from '#scripts/support/main-job.ts';
import { test } from '../support/test-with-app.ts';

async function openSamples(app: LaunchedApp): Promise<void> {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
}

/** How many characters are painted under a name of the Custom Highlight API. */
function countPainted(app: LaunchedApp, name: string): Promise<number> {
  return app.page.evaluate((painted) => {
    const registry = (CSS as unknown as { highlights: Map<string, { size: number }> }).highlights;
    return registry.get(painted)?.size ?? 0;
  }, name);
}

/** The title in the page, whether or not it is in sight: what is not is not laid out. */
const title = async (app: LaunchedApp): Promise<string> =>
  (await app.page.locator('article.page h1').textContent()) ?? '';
const tabs = (app: LaunchedApp) => app.page.getByRole('navigation', { name: '标签页' });

test('what is sought in a document is counted, marked apart from the hits of the search, and walked through', async ({
  app,
}) => {
  await openSamples(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  const { page } = app;
  await expect.poll(() => countPainted(app, 'hit-current')).toBe(1);
  const hits = await countPainted(app, 'hit');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: '本文查找' });
  await bar.getByRole('textbox').fill('發展');
  await expect(bar.getByRole('status')).toHaveText(/第 \d+ \/ \d+ 处/u);
  const total = Number(/\/ (\d+)/u.exec(await bar.getByRole('status').innerText())?.[1]);
  expect(total).toBe(
    (await page.locator('article.page .block').allInnerTexts()).join('').split('发展').length - 1,
  );
  await expect
    .poll(async () => (await countPainted(app, 'find')) + (await countPainted(app, 'find-current')))
    .toBe(total);
  expect([await countPainted(app, 'hit'), await countPainted(app, 'hit-current')]).toEqual([hits, 1]);
  await expect(page.locator('.tick.is-find').first()).toBeVisible();
  const first = await bar.getByRole('status').innerText();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).not.toHaveText(first);
  await page.keyboard.press('Shift+F3');
  await expect(bar.getByRole('status')).toHaveText(first);
  await bar.getByRole('textbox').fill('没有这样的话');
  await expect(bar.getByRole('status')).toHaveText('没有找到');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(await countPainted(app, 'find')).toBe(0);
  await expect(page.getByRole('listbox', { name: '检索结果' })).toBeVisible();
});

test('documents are opened in tabs, closed, and opened again', async ({ app }) => {
  await openSamples(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  const { page } = app;
  const first = await title(app);
  await expect(tabs(app)).toBeHidden();
  const results = page.getByRole('listbox', { name: '检索结果' }).getByRole('option');
  await results.nth(1).click({ button: 'middle' });
  await results.nth(2).click({ modifiers: ['Control'] });
  await expect(tabs(app).locator('.held-tab')).toHaveCount(3);
  expect(await title(app)).toBe(first);
  await page.keyboard.press('Control+Tab');
  await expect.poll(() => title(app)).not.toBe(first);
  const second = await title(app);
  await page.keyboard.press('Control+w');
  await expect(tabs(app).locator('.held-tab')).toHaveCount(2);
  await page.keyboard.press('Control+Shift+t');
  await expect(tabs(app).locator('.held-tab')).toHaveCount(3);
  await expect.poll(() => title(app)).toBe(second);
  await page.keyboard.press('Control+Shift+Tab');
  await expect.poll(() => title(app)).toBe(first);
});

test('back and forward find the place where one was, by keys and by the buttons of the mouse', async ({
  app,
}) => {
  await openSamples(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  const { page } = app;
  const scroller = page.locator('.page-scroller');
  const first = await title(app);
  await scroller.evaluate((element) => {
    element.scrollTop = 2400;
  });
  await page.waitForTimeout(300);
  await page.getByRole('navigation', { name: '本期前后文件' }).getByRole('button').last().click();
  await expect.poll(() => title(app)).not.toBe(first);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => title(app)).toBe(first);
  await expect
    .poll(() => scroller.evaluate((element) => Math.abs(element.scrollTop - 2400) < 400))
    .toBe(true);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => title(app)).not.toBe(first);
  for (const button of [3, 4]) {
    await page.evaluate((pressed) => {
      window.dispatchEvent(new MouseEvent('mouseup', { button: pressed }));
    }, button);
    if (button === 3) await expect.poll(() => title(app)).toBe(first);
    else await expect.poll(() => title(app)).not.toBe(first);
  }
});

test('tabs and places are found again after a restart', async ({ app }) => {
  await openSamples(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  const results = app.page.getByRole('listbox', { name: '检索结果' }).getByRole('option');
  await results.nth(1).click({ button: 'middle' });
  await expect(tabs(app).locator('.held-tab')).toHaveCount(2);
  await app.page.locator('.page-scroller').evaluate((element) => {
    element.scrollTop = 1800;
  });
  const first = await title(app);
  await app.page.waitForTimeout(1500);
  await app.close({ keep: true });
  const again = await launchApp({ home: join(app.userData, '..') });
  await again.page.locator('.recent').first().click();
  await expect.poll(() => title(again)).toBe(first);
  await expect(tabs(again).locator('.held-tab')).toHaveCount(2);
  await expect
    .poll(() =>
      again.page.locator('.page-scroller').evaluate((element) => Math.abs(element.scrollTop - 1800) < 400),
    )
    .toBe(true);
  await goTo(again, '书架');
  await again.close();
});
