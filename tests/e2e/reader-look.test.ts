import { expect } from '@playwright/test';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, openResult, openSampleArchive, search } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { test } from '../support/test-with-app.ts';

async function openText(app: LaunchedApp): Promise<void> {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await search(app, '营商环境');
  await openResult(app, 0);
}

const themeOf = ({ page }: LaunchedApp) => page.evaluate(() => document.documentElement.dataset['theme']);

test('in every theme and language nothing in the window is hard to read or to reach', async ({ app }) => {
  test.setTimeout(400_000);
  await openText(app);
  const { page } = app;
  const faults: Record<string, unknown> = {};
  for (const language of ['zh-CN', 'en'] as const) {
    await app.call('shell.saveSettings', { language });
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    const check = async (where: string): Promise<void> => {
      // What a popover holds lies outside of every landmark, as the pattern of a dialogue has it.
      const found = (await findAccessibilityFaults(page)).filter(
        ({ rule }) => where !== 'look' || rule !== 'region',
      );
      if (found.length > 0) faults[`${language} ${where}`] = found;
    };
    await page.keyboard.press('Control+2');
    await page.locator('.page-scroller').focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('发展');
    await check('reading');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    await check('look');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await check('help');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await check('what to compare with');
    await page.keyboard.press('Escape');
    for (const room of [1, 4, 5, 6]) {
      await page.keyboard.press(`Control+${room}`);
      await page.waitForTimeout(300);
      await check(`room ${room}`);
    }
  }
  expect(faults).toEqual({});
});

test('theme, size, spacing and width change by keys and choices, and are kept', async ({ app }) => {
  await openText(app);
  const { page } = app;
  const block = page.locator('.is-paragraph .block-text').first();
  const sizeOf = () => block.evaluate((element) => getComputedStyle(element).fontSize);
  expect(await sizeOf()).toBe('17px');
  await page.locator('.page-scroller').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(sizeOf).toBe('20px');
  await page.keyboard.press('-');
  await expect.poll(sizeOf).toBe('18px');
  await page.getByRole('button', { name: '主题与版式' }).click();
  await page.getByRole('radio', { name: '夜' }).click();
  await page.getByRole('radiogroup', { name: '行距' }).getByRole('radio', { name: '松' }).click();
  await page.getByRole('radiogroup', { name: '版心' }).getByRole('radio', { name: '窄' }).click();
  expect(await themeOf(app)).toBe('night');
  await app.close({ keep: true });
  const again = await launchApp({ home: join(app.userData, '..') });
  const root = await again.page.evaluate(() => {
    const { dataset, style } = document.documentElement;
    return [
      dataset['theme'],
      ...['size', 'leading', 'measure'].map((part) => style.getPropertyValue(`--read-${part}`)),
    ];
  });
  await again.close();
  expect(root).toEqual(['night', '18px', '2.3', '28']);
});
