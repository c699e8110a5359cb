import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import { launchApp, type LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, goTo } from '#scripts/support/main-job.ts';
import { annotateSamples } from '../support/annotate-samples.ts';
import { openSamples, test } from '../support/test-with-app.ts';

/** How many annotations of a filter are held. */
async function count(app: LaunchedApp, filter: Partial<AnnotationFilter>): Promise<number> {
  const answer = await app.call('annotations.query', { filter });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.total;
}

/** Opens the room on two dozen annotations of the samples. */
async function openRoom(app: LaunchedApp): Promise<void> {
  await openSamples(app);
  await annotateSamples(app);
  await dismissReports(app);
  await goTo(app, '批注');
  await expect(app.page.getByText('24 条批注')).toBeVisible();
}

/** Merges the annotations in so often that there are `times` of each. */
async function multiply(app: LaunchedApp, times: number): Promise<void> {
  const file = join(app.scratch, '很多.jsonld');
  await answerSaveDialog(app.electron, file);
  await app.call('shell.chooseSave', { suggestedName: '很多', extension: 'jsonld' });
  await app.call('annotations.export', { file });
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { first: { items: object[] } };
  const { items } = exported.first;
  exported.first.items = Array.from({ length: times - 1 }, () =>
    items.map((item) => ({ ...item, id: `urn:uuid:${randomUUID()}` })),
  ).flat();
  writeFileSync(file, JSON.stringify(exported));
  const answer = await app.call('annotations.import', { file });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

const grid = ({ page }: LaunchedApp) => page.getByRole('treegrid', { name: '批注列表' });
const facets = ({ page }: LaunchedApp) => page.getByRole('complementary', { name: '筛选' });

test('annotations are narrowed by words and facets, grouped by what one likes, and found so again', async ({
  app,
}) => {
  const { page } = app;
  await openRoom(app);
  await facets(app).getByRole('option', { name: /#待查/ }).click();
  await expect(page.getByText('12 条批注')).toBeVisible();
  await page.getByRole('searchbox', { name: '筛选批注' }).fill('责任单位');
  await expect(page.getByText('6 条批注')).toBeVisible();
  await page.getByRole('button', { name: /分组/ }).click();
  await page.getByRole('menuitemradio', { name: '按颜色' }).click();
  await expect(grid(app).getByRole('row', { name: /琥珀 6/ })).toBeVisible();

  await grid(app).getByRole('row').nth(1).getByText('责任单位是否写明？').click();
  await expect(page.locator('.note.is-chosen')).toContainText('责任单位是否写明？');
  await goTo(app, '书架');
  await goTo(app, '批注');
  await expect(page.getByText('6 条批注')).toBeVisible();
  await expect(grid(app).getByRole('row', { name: /琥珀 6/ })).toBeVisible();
  await page.getByRole('button', { name: '全部去掉' }).click();
  await page.getByRole('searchbox', { name: '筛选批注' }).fill('');
  await expect(page.getByText('24 条批注')).toBeVisible();
});

test('with the keyboard alone, many are ticked, tagged, recoloured, shared and deleted, and each of it is taken back', async ({
  app,
}) => {
  const { page } = app;
  await openRoom(app);
  await grid(app).focus();
  // The head of a group ticks its three; with Shift, the rows that are passed.
  await page.keyboard.press('Space');
  for (let row = 0; row < 6; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('已选 5 条')).toBeVisible();

  await page.keyboard.press('t');
  await page.keyboard.type('dz');
  await expect(page.getByRole('option', { name: '对照 6', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('复核');
  await page.keyboard.press('Enter');
  await expect.poll(() => count(app, { tags: ['复核', '对照'] })).toBe(5);
  await grid(app).focus();
  await page.keyboard.press('4');
  await expect.poll(() => count(app, { tags: ['复核'], colors: ['rose'] })).toBe(5);
  await page.keyboard.press('s');
  await expect.poll(() => count(app, { tags: ['复核'], isShared: true })).toBe(5);
  await page.keyboard.press('Delete');
  await expect.poll(() => count(app, {})).toBe(19);
  await expect(page.getByText('已选')).toBeHidden();

  for (const shared of [false, true]) {
    await page.keyboard.press(shared ? 'Control+Shift+z' : 'Control+z');
    await expect.poll(() => count(app, {})).toBe(shared ? 19 : 24);
  }
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => count(app, { tags: ['复核'] })).toBe(0);
  await expect(page.getByText('已撤销：多条批注的改动', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('已选 24 条')).toBeVisible();
});

test('a change of thousands tells how far it is, can be stopped, and goes back as one', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  await openRoom(app);
  await multiply(app, 500);
  await expect.poll(() => count(app, {})).toBe(12000);
  const shared = await count(app, { isShared: true });
  await grid(app).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('已选 12000 条')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText(/^正在改动：\d+ \/ 12000 条/)).toBeVisible();
  await page.getByRole('button', { name: '停止' }).press('Enter');
  const told = page.getByRole('status').filter({ hasText: /已改动 \d+ 条批注/ });
  const changed = Number(/\d+/.exec(await told.innerText())?.[0]);
  expect(changed % 1000).toBe(0);
  const left = await count(app, { isShared: false });
  expect(left <= 12000 - changed && left >= 12000 - changed - shared).toBe(true);
  await grid(app).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => count(app, { isShared: true })).toBe(shared);
});

test('what was done yesterday can be taken back today', async ({ app }) => {
  await openRoom(app);
  await grid(app).focus();
  await app.page.keyboard.press('Control+a');
  await expect(app.page.getByText('已选 24 条')).toBeVisible();
  await app.page.keyboard.press('Delete');
  await expect.poll(() => count(app, {})).toBe(0);
  await expect(app.page.getByText('还没有批注')).toBeVisible();
  await app.close({ keep: true });
  const again = await launchApp({ home: `${app.userData}/..` });
  await again.page
    .getByRole('button', { name: /示例档案库/ })
    .last()
    .click();
  await again.page.getByRole('navigation', { name: '房间' }).waitFor();
  await again.page.getByRole('button', { name: '档案库与设置' }).click();
  await again.page.getByRole('menuitem', { name: /撤销：删除批注/ }).click();
  await expect.poll(() => count(again, {})).toBe(24);
  await again.close();
});
