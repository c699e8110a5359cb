import { expect, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, openResult, openSampleArchive, search } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { test } from '../support/test-with-app.ts';

test.beforeEach(async ({ app }) => {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
});

async function ask<Name extends OperationName>(
  app: LaunchedApp,
  operation: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const answer = await app.call(operation, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const counts = ({ page }: LaunchedApp): Locator => page.locator('.counts [role=status]');
const reading = ({ page }: LaunchedApp): Locator => page.locator('.search-tools .query-reading');
const lines = ({ page }: LaunchedApp): Locator => page.getByRole('grid', { name: '逐条结果' });

async function showLines({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('radiogroup', { name: '显示方式' }).getByRole('radio', { name: '逐条' }).click();
  await page.getByRole('grid', { name: '逐条结果' }).waitFor();
}

async function orderBy({ page }: LaunchedApp, name: string): Promise<void> {
  await page.getByRole('button', { name: /^排序/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
}

function facetValue({ page }: LaunchedApp, facet: string, value: string): Locator {
  return page.getByRole('listbox', { name: facet, exact: true }).getByRole('option', { name: value });
}

test('a form writes the query, says how it is understood, and asks it', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: '填表检索…' }).click();
  const form = page.getByRole('dialog', { name: '填表检索' });
  await form.getByRole('textbox', { name: '全部词语' }).fill('公园');
  await form.getByRole('textbox', { name: '邻近词语' }).fill('绿地 建设');
  await form.getByRole('radio', { name: '同一段' }).click();
  await form.getByRole('textbox', { name: '年份自' }).fill('2020');
  await form.getByRole('textbox', { name: '不含词语' }).fill('培训');
  const written = '公园 绿地 ~段 建设 年:2020.. -培训';
  await expect(form.getByRole('textbox', { name: '检索式' })).toHaveValue(written);
  await expect(form.locator('.query-reading')).toContainText('在同一段');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: '检索', exact: true }).click();
  await expect(page.getByRole('combobox', { name: '检索' })).toHaveValue(written);
  const { total } = await ask(app, 'search.run', { query: written });
  await expect(counts(app)).toContainText(`${total} 份文件`);
});

test('results follow while one types, and Enter writes the search into the record', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('公园', { delay: 20 });
  await page.getByRole('listbox', { name: '检索结果' }).waitFor();
  await expect(page.getByRole('combobox', { name: '检索' })).toBeFocused();
  expect((await ask(app, 'searches.history', {})).total).toBe(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: '检索结果' })).toBeFocused();
  await expect.poll(async () => (await ask(app, 'searches.history', {})).total).toBe(1);

  await page.getByRole('button', { name: '检索式' }).click();
  await page.getByRole('menuitem', { name: '保存的检索与检索记录' }).click();
  const record = page.getByRole('listbox', { name: '检索记录' });
  await expect(record.getByRole('option')).toHaveCount(1);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await record.getByRole('option').click();
  await expect(page.getByRole('combobox', { name: '检索' })).toHaveValue('公园');
});

test('no frame is asked for between a key and its results, and completions come when these are drawn', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await page.getByRole('combobox', { name: '检索' }).fill('公');
  await page.locator('.results[data-asked="公"]').waitFor();
  const asked = await page.evaluateHandle(() => {
    const states: (string | null | undefined)[] = [];
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (listener) => {
      states.push(document.querySelector('.results-pane')?.getAttribute('aria-busy'));
      return ask(listener);
    };
    return states;
  });
  await page.keyboard.type('园');
  await page.locator('.results[data-asked="公园"]').waitFor();
  await expect(page.getByRole('option', { name: '公园' }).first()).toBeVisible();
  const states = await asked.jsonValue();
  expect([states.includes('true'), states.includes('false')]).toEqual([false, true]);
});

test('the marked result is in sight, and the results of another question are shown from the first one on', async ({
  app,
}) => {
  const { page } = app;
  await search(app, '区');
  const results = page.getByRole('listbox', { name: '检索结果' });
  const first = results.locator('#result-0');
  await results.press('End');
  await expect(results.getByRole('option', { selected: true })).toBeInViewport();
  await expect(first).not.toBeInViewport();
  await results.press('Home');
  await expect(first).toBeInViewport();
  await results.press('End');
  await expect(first).not.toBeInViewport();

  await search(app, '公园');
  await expect(first.locator('mark').first()).toHaveText('公园');
  await expect(first).toBeInViewport();
  await expect(results.getByRole('option', { selected: true })).toHaveId('result-0');
});

test('facets narrow together, show as chips, and can be let go', async ({ app }) => {
  const { page } = app;
  await search(app, '发展');
  const asked = { query: '发展' };
  await facetValue(app, '文种', '通知').click();
  await facetValue(app, '年份', '2023年').click();
  await facetValue(app, '年份', '2024年').click();
  const narrowed = { ...asked, filters: { kind: ['notice'], year: ['2023', '2024'] } };
  const { total } = await ask(app, 'search.run', narrowed);
  await expect(counts(app)).toContainText(`${total} 份文件`);
  const chips = page.getByRole('grid', { name: '已选的筛选条件' }).getByRole('row');
  await expect(chips).toHaveCount(3);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await chips.filter({ hasText: '通知' }).getByRole('button').click();
  await expect(chips).toHaveCount(2);
  const years = await ask(app, 'search.run', { ...asked, filters: { year: ['2023', '2024'] } });
  await expect(counts(app)).toContainText(`${years.total} 份文件`);
  await page.getByRole('button', { name: '全部去掉' }).click();
  await expect(chips).toHaveCount(0);
});

test('years are picked in the chart with the mouse and with keys', async ({ app }) => {
  const { page } = app;
  await search(app, '发展');
  const bar = (year: number): Locator => page.getByRole('checkbox', { name: new RegExp(`^${year}年`) });
  const chips = page.getByRole('grid', { name: '已选的筛选条件' });
  await bar(2020).hover();
  await page.mouse.down();
  await bar(2023).hover();
  await page.mouse.up();
  await expect(chips).toContainText('2020–2023年');
  const dragged = await ask(app, 'search.run', {
    query: '发展',
    filters: { year: ['2020', '2021', '2022', '2023'] },
  });
  await expect(counts(app)).toContainText(`${dragged.total} 份文件`);
  await bar(2022).click();
  await expect(chips).toContainText('2022年');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(bar(2021)).toHaveAttribute('aria-checked', 'true');
  await expect(bar(2022)).toHaveAttribute('aria-checked', 'false');
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(0);
});

test('every hit is a line; lines are put in order, ticked, and taken along', async ({ app }) => {
  const { page, electron } = app;
  await search(app, '公园');
  await showLines(app);
  const all = await ask(app, 'search.concordance', { query: '公园', order: 'right', limit: 1000 });
  await expect(lines(app)).toHaveAttribute('aria-rowcount', String(all.total));
  await orderBy(app, '右侧文字');
  await expect(lines(app).locator('.line').first().locator('.line-right')).toContainText(
    (all.lines[0]?.right ?? '').slice(0, 6),
  );
  await orderBy(app, '按期');
  await expect(lines(app).locator('.line-group').first()).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await lines(app).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('已选 3 条')).toBeVisible();
  await expect(lines(app).locator('.line[aria-selected=true]')).toHaveCount(3);

  const file = join(app.scratch, '选条.csv');
  await answerSaveDialog(electron, file);
  await page.getByRole('button', { name: '存为 CSV…' }).click();
  await expect(page.getByText('已存 3 条')).toBeVisible();
  const rows = Papa.parse<string[]>(readFileSync(file, 'utf8').trim()).data;
  expect(rows.map((row) => row[1])).toEqual(['命中', '公园', '公园', '公园']);

  await page.getByRole('group', { name: '对所选各条的操作' }).getByRole('button', { name: '复制' }).click();
  await expect(page.getByText('已复制 3 条，各带出处')).toBeVisible();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.match(/【公园】/gu)?.length).toBe(3);
  expect(copied).toMatch(/——.+第\d+期/u);

  await page.getByRole('button', { name: '加入摘编' }).click();
  await expect(page.getByText(/条已加入摘编/)).toBeVisible();
  const { items } = await ask(app, 'dossier.get', {});
  expect(items.every((item) => item.kind === 'passage' && item.selector.quote.includes('公园'))).toBe(true);
  expect(items.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect.poll(async () => (await ask(app, 'dossier.get', {})).items.length).toBe(0);
});

test('all lines go to a CSV file, as many as were counted', async ({ app }) => {
  const { page, electron } = app;
  await search(app, '公园');
  await showLines(app);
  const file = join(app.scratch, '逐条.csv');
  await answerSaveDialog(electron, file);
  await page.getByRole('button', { name: '导出 CSV…' }).click();
  await expect(page.getByRole('article', { name: '导出检索结果' })).toContainText('完成');
  const { total } = await ask(app, 'search.concordance', { query: '公园' });
  const rows = Papa.parse<string[]>(readFileSync(file, 'utf8').trim()).data;
  expect(rows.length - 1).toBe(total);
});

test('the walk through the hits goes on in the next document, and from line to line', async ({ app }) => {
  const { page } = app;
  await search(app, '公园');
  const { hits } = await ask(app, 'search.run', { query: '公园' });
  await openResult(app, 0);
  const walk = page.locator('.hit-walk [role=status]');
  const count = hits[0]?.count ?? 0;
  await expect(walk).toHaveText(`第 1 / ${count} 处`);
  for (let step = 0; step < count; step += 1) await page.keyboard.press('F3');
  await expect(walk).toHaveText(`第 1 / ${hits[1]?.count ?? 0} 处`);
  await page.keyboard.press('Shift+F3');
  await expect(walk).toHaveText(`第 ${count} / ${count} 处`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: '检索结果' })).toBeFocused();
  await page.getByRole('button', { name: '关闭文件，回到结果' }).click();

  await showLines(app);
  await lines(app).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('article.page').waitFor();
  await page.keyboard.press('F3');
  await expect(lines(app)).toHaveAttribute('aria-activedescendant', 'line-2');
  await page.keyboard.press('Shift+F3');
  await expect(lines(app)).toHaveAttribute('aria-activedescendant', 'line-1');
});

test('a search is saved, run, renamed and removed, and removing can be undone', async ({ app }) => {
  const { page } = app;
  await search(app, '公园');
  await facetValue(app, '文种', '通知').click();
  await page.getByRole('button', { name: '检索式' }).click();
  await page.getByRole('menuitem', { name: '保存这个检索…' }).click();
  const sheet = page.getByRole('dialog', { name: '保存检索' });
  await sheet.getByRole('textbox', { name: '名称' }).fill('公园的通知');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet).toBeHidden();

  await page.getByRole('button', { name: '检索式' }).click();
  await page.getByRole('menuitem', { name: '保存的检索与检索记录' }).click();
  const saved = page.getByRole('region', { name: '保存的检索' });
  await saved.getByRole('button', { name: '改名：公园的通知' }).click();
  await page.keyboard.type('甲');
  await page.keyboard.press('Enter');
  const name = (await ask(app, 'searches.list', {})).searches[0]?.name;
  expect(name).not.toBe('公园的通知');
  await saved.getByRole('button', { name: `移除：${name ?? ''}` }).click();
  await expect(saved.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(saved.getByRole('listitem')).toHaveCount(1);
  await saved.getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByRole('grid', { name: '已选的筛选条件' })).toContainText('通知');
});

test('folding can be put off, and the counts say so', async ({ app }) => {
  const { page } = app;
  await search(app, '公园');
  const folded = await ask(app, 'search.run', { query: '公園' });
  const exact = await ask(app, 'search.run', { query: '公園', isExact: true });
  expect(exact.total).toBeLessThan(folded.total);
  await search(app, '公園');
  await expect(counts(app)).toContainText(`${folded.total} 份文件`);
  await page.getByText('不折叠').click();
  await expect(page.getByRole('switch', { name: '不折叠' })).toBeChecked();
  await expect(counts(app)).toContainText(`${exact.total} 份文件`);
  await expect(reading(app)).toContainText('逐字照写');
});

test('the answer is proven by a scan of every text', async ({ app }) => {
  const { page } = app;
  await search(app, '公园 -绿地');
  const { total, searched } = await ask(app, 'search.run', { query: '公园 -绿地' });
  await page.getByRole('button', { name: '证实' }).click();
  const sheet = page.getByRole('dialog', { name: '证实检索结果' });
  await expect(sheet).toContainText(`扫描找到 ${total} 份文件，与检索结果完全相同。`);
  await expect(sheet).toContainText(`扫描了 ${searched.documents} 份文件`);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('article', { name: '证实检索结果' })).toHaveCount(0);
});

test('a query that cannot be read is pointed at, and what was found before stays', async ({ app }) => {
  const { page } = app;
  await search(app, '公园');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '检索' });
  await field.fill('公园 (绿地 |');
  await expect(reading(app).locator('mark')).toHaveText('(');
  await expect(reading(app)).toContainText('第 4 个字符处不完整');
  await expect(page.getByRole('listbox', { name: '检索结果' }).getByRole('option').first()).toBeVisible();
  await field.press('Enter');
  await expect(field).toBeFocused();
  await field.fill('公园 (绿地 | 广场)');
  const { total } = await ask(app, 'search.run', { query: '公园 (绿地 | 广场)' });
  await expect(counts(app)).toContainText(`${total} 份文件`);
});

test('similar passages of other documents are found from a selected sentence', async ({ app }) => {
  const { page } = app;
  await search(app, '坚持以人民为中心');
  await openResult(app, 0);
  await page.locator('article.page').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('s');
  await page.getByRole('toolbar', { name: '选段操作' }).getByRole('button', { name: '找相似' }).click();
  const list = page.getByRole('list', { name: '相似的段落' });
  await expect(list.getByRole('listitem').first()).toContainText('% 相同');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await list.getByRole('button').first().click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('pointed')?.size ?? 0)).toBeGreaterThan(0);
});
