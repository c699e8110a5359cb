import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { DocumentId, Range } from '#core/model/ids.ts';
import { answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import {
  createArchive,
  dismissReports,
  goTo,
  openResult,
  openSampleArchive,
  search,
} from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { pretendStatus } from '../support/pretend-status.ts';
import { test } from '../support/test-with-app.ts';

async function openRegisters(app: LaunchedApp, tab: string): Promise<void> {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await goTo(app, '名录');
  await openTab(app, tab);
}

async function openTab({ page }: LaunchedApp, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
}

async function ask<Name extends OperationName>(
  app: LaunchedApp,
  operation: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const answer = await app.call(operation, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** What the reader points at in the open document. */
async function pointedText({ page }: LaunchedApp): Promise<string> {
  await page.locator('article.page').waitFor();
  const read = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('pointed') ?? [])]
        .map(({ startContainer, startOffset, endOffset }) =>
          // Paint goes by elements: a range ends in the text it begins in.
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        )
        .join(''),
    );
  await expect.poll(read).not.toBe('');
  return read();
}

/** What a row was drawn from. */
async function textOf(app: LaunchedApp, row: { documentId: DocumentId; range: Range }): Promise<string> {
  const { text } = await ask(app, 'documents.get', { documentId: row.documentId });
  return text.slice(row.range.start, row.range.end);
}

/** Text without the breaks that the page has and the canonical text has not. */
const plain = (text: string): string => text.replace(/\s/gu, '');

const field = ({ page }: LaunchedApp, name: string) => page.getByRole('searchbox', { name });

test('a register is narrowed by a filter, tells true counts, and a row opens its sentence and is found again', async ({
  app,
}) => {
  await openRegisters(app, '任免');
  const all = await ask(app, 'registers.list', { register: 'appointments' });
  await expect(app.page.getByText(`${all.total} / ${all.total} 条`)).toBeVisible();
  await field(app, '筛选名录').fill('应急管理局');
  const some = await ask(app, 'registers.list', {
    register: 'appointments',
    filter: { text: '应急管理局' },
  });
  expect(some.total).toBeGreaterThan(2);
  expect(some.total).toBeLessThan(all.total);
  await expect(app.page.getByText(`${some.total} / ${all.total} 条`)).toBeVisible();
  const table = app.page.getByRole('grid', { name: '任免' });
  await expect(table.getByRole('row').nth(1)).toContainText('应急管理局');
  await table.focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  if (some.register.register !== 'appointments') throw new Error('another register');
  const second = some.register.rows[1];
  if (second === undefined) throw new Error('no second row');
  expect(plain(await pointedText(app))).toBe(plain(await textOf(app, second)));

  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(field(app, '筛选名录')).toHaveValue('应急管理局');
  await expect(table.getByRole('row', { selected: true })).toContainText(second.person);
  await expect(table).toBeFocused();
});

test("a person's page tells their posts over time, what they seem to hold, and leads to sentences and bodies", async ({
  app,
}) => {
  await openRegisters(app, '人物');
  const { people } = await ask(app, 'people.list', { text: '', limit: 1000 });
  const { name } = people.reduce((most, each) =>
    each.appointed + each.removed > most.appointed + most.removed ? each : most,
  );
  const person = await ask(app, 'people.get', { name });
  expect(person.appointments.length).toBeGreaterThan(1);
  await field(app, '筛选人物').fill(name);
  await app.page.getByRole('option', { name }).click();
  const article = app.page.getByRole('article', { name });
  const posts = article.locator('.timeline .post-line');
  await expect(posts).toHaveCount(person.appointments.length);
  const dates = await article.locator('.timeline time').allInnerTexts();
  expect(dates).toEqual([...dates].sort());
  await expect(article.getByText('据馆藏推断')).toBeVisible();
  await expect(article.getByText('只凭姓名无法区分同名的人')).toBeVisible();

  const [first] = person.appointments;
  if (first === undefined) throw new Error('no appointment');
  await posts.first().getByRole('button', { name: first.post }).click();
  expect(plain(await pointedText(app))).toBe(plain(await textOf(app, first)));
  await app.page.getByRole('button', { name: '返回上一处' }).click();
  await expect(article.getByRole('heading', { name, level: 2 })).toBeVisible();
});

test('two names are merged into one body from its page, and that is undone', async ({ app }) => {
  await openRegisters(app, '机构');
  const { total } = await ask(app, 'authorities.list', { text: '' });
  const [keep, other] = ['区教育局', '青川市云溪区教育局'];
  await field(app, '筛选机构').fill('教育局');
  await app.page.getByRole('option', { name: keep }).filter({ hasNotText: other }).first().click();
  const article = app.page.getByRole('article', { name: keep, exact: true });
  const before = await ask(app, 'authorities.get', { name: keep });
  const merged = await ask(app, 'authorities.get', { name: other });
  expect([before.authority.id, merged.authority.id]).toEqual([null, null]);

  await article.getByRole('button', { name: '与另一机构合并…' }).click();
  const sheet = app.page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill(other);
  await sheet.getByRole('option', { name: other }).click();
  const mergeNow = sheet.getByRole('button', { name: '合并', exact: true });
  await expect(mergeNow).toBeEnabled();
  // Nothing that is out of sight is merged.
  await sheet.getByRole('searchbox').fill('财政局');
  await expect(sheet.getByRole('option', { name: other })).toBeHidden();
  await expect(mergeNow).toBeDisabled();
  await sheet.getByRole('searchbox').fill(other);
  await sheet.getByRole('option', { name: other }).click();
  await mergeNow.click();
  await expect(sheet).toBeHidden();
  await expect(article.locator('.body-names')).toContainText(other);
  const after = await ask(app, 'authorities.get', { name: other });
  expect(after.authority).toMatchObject({
    name: keep,
    appointments: before.authority.appointments + merged.authority.appointments,
    leads: before.authority.leads + merged.authority.leads,
  });
  expect((await ask(app, 'authorities.list', { text: '' })).total).toBe(total - 1);

  await app.page.getByRole('button', { name: '撤销' }).click();
  await expect(article.locator('.body-names')).toBeHidden();
  expect((await ask(app, 'authorities.get', { name: other })).authority).toEqual(merged.authority);
  expect((await ask(app, 'authorities.list', { text: '' })).total).toBe(total);
});

test('a suggestion is accepted or dismissed, each can be taken back, and names are edited with dates', async ({
  app,
}) => {
  await openRegisters(app, '机构');
  const { suggestions } = await ask(app, 'authorities.suggest', {});
  expect(suggestions.length).toBeGreaterThan(2);
  const cards = app.page.locator('.suggestion');
  await expect(cards).toHaveCount(suggestions.length);
  await cards.first().getByRole('button', { name: '合并' }).click();
  await expect(cards).toHaveCount(suggestions.length - 1);
  await app.page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(suggestions.length);
  await cards.first().getByRole('button', { name: '不是同一个' }).click();
  await expect(cards).toHaveCount(suggestions.length - 1);
  await app.page
    .getByRole('status')
    .filter({ hasText: '不再建议' })
    .getByRole('button', { name: '撤销' })
    .click();
  await expect(cards).toHaveCount(suggestions.length);

  await app.page.getByRole('option').first().click();
  await app.page.getByRole('button', { name: '编辑名称…' }).click();
  const sheet = app.page.getByRole('dialog');
  await sheet.getByRole('button', { name: '加一个名称' }).click();
  await sheet.getByRole('textbox', { name: '名称', exact: true }).fill('区旧局');
  await sheet.getByRole('textbox', { name: '停用日期' }).fill('去年');
  await expect(sheet.getByRole('button', { name: '保存' })).toBeDisabled();
  await sheet.getByRole('textbox', { name: '停用日期' }).fill('2019年3月1日');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(app.page.locator('.body-names')).toContainText('区旧局不详 至 2019-03-01');
  const { authority } = await ask(app, 'authorities.get', { name: '区旧局' });
  expect(authority.names).toEqual([{ name: '区旧局', from: null, to: '2019-03-01' }]);
  await app.page.getByRole('button', { name: '拆开' }).click();
  await expect(app.page.locator('.body-names')).toBeHidden();
});

test('an indicator is drawn with every printed figure, walked by keys, and compared with others of its unit', async ({
  app,
}) => {
  await openRegisters(app, '指标');
  await field(app, '筛选指标').fill('地区生产总值');
  await app.page.getByRole('option', { name: '地区生产总值' }).first().click();
  const { points } = await ask(app, 'indicators.series', { name: '地区生产总值', unit: '亿元' });
  const drawn = points.filter(({ amount, endsOn }) => amount !== null && endsOn !== null);
  expect(drawn.length).toBeGreaterThan(5);
  const chart = app.page.getByRole('group', { name: /地区生产总值/ });
  await expect(chart.getByRole('button')).toHaveCount(drawn.length);
  const rows = app.page.locator('.series-table tbody tr');
  await expect(rows).toHaveCount(points.length);

  const [, second] = [...drawn].sort((one, other) => (one.endsOn ?? '').localeCompare(other.endsOn ?? ''));
  if (second === undefined) throw new Error('no second point');
  await chart.getByRole('button').first().focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(chart.getByRole('button').nth(1)).toBeFocused();
  await expect(app.page.locator('.chart-tip')).toContainText(`${second.value ?? ''} 亿元`);
  await app.page.keyboard.press('Enter');
  expect(plain(await pointedText(app))).toBe(plain(await textOf(app, second)));
  await app.page.keyboard.press('Alt+ArrowLeft');

  await app.page.getByRole('button', { name: '加入对比…' }).click();
  await app.page.getByRole('dialog').getByRole('option', { name: '一般公共预算收入' }).click();
  const other = await ask(app, 'indicators.series', { name: '一般公共预算收入', unit: '亿元' });
  await expect(rows).toHaveCount(points.length + other.points.length);
  await app.page.getByRole('button', { name: '不再对比“一般公共预算收入”' }).click();
  await expect(rows).toHaveCount(points.length);
});

test('a suggested validity is confirmed, shown in the reader, changed and undone; several are decided at once', async ({
  app,
}) => {
  await openRegisters(app, '效力');
  const { entries, total } = await ask(app, 'validity.list', { state: 'suggested' });
  const [entry] = entries;
  const [suggestion] = entry?.suggestions ?? [];
  if (entry === undefined || suggestion === undefined) throw new Error('nothing is suggested');
  const card = app.page.getByRole('article', { name: entry.document.title }).first();
  await expect(card).toContainText(suggestion.sentence);
  await card.getByRole('button', { name: '确认' }).click();
  const { documentId } = { documentId: entry.document.id };
  const decided = async () => (await ask(app, 'validity.get', { documentId })).decision?.status ?? null;
  await expect.poll(decided).toBe(suggestion.status);
  await expect(app.page.getByRole('radio', { name: `待确认 ${total - 1}` })).toBeVisible();

  await app.page.getByRole('radio', { name: '已确认 1' }).click();
  await app.page.locator('.validity-title').click();
  const chip = app.page.locator('.page-head .validity-chip');
  await expect(chip).toHaveText('已废止');
  await chip.click();
  expect(plain(await pointedText(app))).toBe(plain(await textOf(app, suggestion)));

  await app.page.keyboard.press('Control+z');
  await expect.poll(decided).toBe(null);
  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(chip).toHaveText('已废止（建议，待确认）');

  await goTo(app, '名录');
  await app.page.getByRole('button', { name: '全选' }).click();
  await app.page.getByRole('button', { name: `确认所选（${total}）` }).click();
  await expect(app.page.getByRole('radio', { name: `已确认 ${total}` })).toBeVisible();
  await expect(app.page.getByText('没有待确认的效力')).toBeVisible();
  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('radio', { name: `待确认 ${total}` })).toBeVisible();

  await card.getByRole('button', { name: '改为…' }).click();
  const sheet = app.page.getByRole('dialog');
  await sheet.getByRole('radio', { name: '已修改' }).click();
  await sheet.getByRole('textbox', { name: '备注' }).fill('仅废止第三条');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect.poll(decided).toBe('amended');
});

test('what is decided by itself, or undone, loses its tick and keeps its own words when the ticked are decided', async ({
  app,
}) => {
  await openRegisters(app, '效力');
  const { entries, total } = await ask(app, 'validity.list', { state: 'suggested' });
  const [own, other] = entries;
  if (own === undefined || other === undefined) throw new Error('fewer than two are suggested');
  const cards = app.page.locator('.validity-card');
  const bulk = app.page.getByRole('group', { name: '成批处理' });
  await cards.nth(0).getByRole('checkbox').check();
  await cards.nth(1).getByRole('checkbox').check();
  await expect(bulk.getByRole('button', { name: '确认所选（2）' })).toBeVisible();
  await cards.nth(0).getByRole('button', { name: '改为…' }).click();
  const sheet = app.page.getByRole('dialog');
  await sheet.getByRole('radio', { name: '已修改' }).click();
  await sheet.getByRole('textbox', { name: '备注' }).fill('只改第二条');
  await sheet.getByRole('button', { name: '保存' }).click();
  await bulk.getByRole('button', { name: '确认所选（1）' }).click();
  await expect(app.page.getByRole('radio', { name: `待确认 ${total - 2}` })).toBeVisible();
  const decisionOf = async (documentId: DocumentId) =>
    (await ask(app, 'validity.get', { documentId })).decision;
  expect(await decisionOf(own.document.id)).toMatchObject({ status: 'amended', note: '只改第二条' });
  expect(await decisionOf(other.document.id)).toMatchObject({ status: other.suggestions[0]?.status });

  await app.page.getByRole('radio', { name: '已确认 2' }).click();
  await cards.filter({ hasText: other.document.title }).getByRole('checkbox').check();
  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('radio', { name: '已确认 1' })).toBeVisible();
  await expect(bulk.getByRole('button', { name: '全选' })).toBeVisible();
  await expect(bulk.getByRole('button', { name: '撤回所选（0）' })).toBeDisabled();
});

test('a filtered register is written as CSV, and read back it holds the rows that were shown', async ({
  app,
}) => {
  await openRegisters(app, '责任');
  await field(app, '筛选名录').fill('区财政局');
  const { total, register } = await ask(app, 'registers.list', {
    register: 'responsibilities',
    filter: { text: '区财政局' },
  });
  await expect(app.page.getByText(new RegExp(`^${total} / `))).toBeVisible();
  const file = join(app.scratch, '责任.csv');
  await answerSaveDialog(app.electron, file);
  await app.page.getByRole('button', { name: '导出 CSV…' }).click();
  await expect(app.page.getByText(`已导出 ${total} 行`)).toBeVisible();
  await expect(app.page.getByRole('button', { name: '打开所在文件夹' })).toBeVisible();
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''), {
    skipEmptyLines: true,
  });
  expect(data.length).toBe(total + 1);
  if (register.register !== 'responsibilities') throw new Error('another register');
  expect(data[1]).toContain(register.rows[0]?.measure);
});

test('what is known of names in the reader leads to their pages', async ({ app }) => {
  await openRegisters(app, '机构');
  const { documents } = await ask(app, 'documents.list', { issueId: null });
  const speech = documents.find(({ speaker, signedOn }) => speaker !== null && signedOn !== null);
  const issuer = documents.find(({ issuers }) => issuers.length === 1)?.issuers[0];
  if (speech?.speaker === undefined || speech.speaker === null || issuer === undefined)
    throw new Error('no speech or issuer in the samples');
  const speaker = speech.speaker.split(' ').at(-1) ?? '';
  await field(app, '筛选机构').fill(issuer);
  await app.page.getByRole('option', { name: issuer }).first().click();
  await app.page.locator('.document-line').first().click();
  await app.page.locator('.page-names').getByRole('button', { name: issuer, exact: true }).click();
  await expect(app.page.getByRole('heading', { name: issuer, level: 2 })).toBeVisible();

  await search(app, `标题:"${speech.title}" 年:${speech.signedOn?.slice(0, 4) ?? ''}`);
  await openResult(app, 0);
  await app.page.locator('.page-names').getByRole('button', { name: speaker }).click();
  await expect(app.page.getByRole('heading', { name: speaker, level: 2 })).toBeVisible();
  await expect(app.page.locator('.document-line').filter({ hasText: speech.title }).first()).toBeVisible();
});

test('an archive without bulletins says what would stand in each list', async ({ app }) => {
  await createArchive(app, { folder: join(app.scratch, '空'), name: '空' });
  await goTo(app, '名录');
  const words = {
    任免: '还没有任免',
    指标: '还没有指标',
    责任: '还没有责任分工',
    引用: '还没有引用',
    人物: '还没有人物',
    机构: '还没有机构',
    效力: '没有待确认的效力',
  };
  for (const [tab, title] of Object.entries(words)) {
    await openTab(app, tab);
    await expect(app.page.getByRole('heading', { name: title })).toBeVisible();
  }
});

test('every tab and page of the registers is accessible, in both sizes and languages', async ({ app }) => {
  test.setTimeout(180_000);
  await openRegisters(app, '任免');
  const faults: Record<string, unknown> = {};
  const check = async (where: string, known?: string): Promise<void> => {
    await app.page.waitForTimeout(300);
    const found = (await findAccessibilityFaults(app.page)).filter(({ rule }) => rule !== known);
    if (found.length > 0) faults[where] = found;
  };
  const tabs = [
    'appointments',
    'indicators',
    'responsibilities',
    'citations',
    'people',
    'authorities',
    'validity',
  ];
  const checkAll = async (size: string): Promise<void> => {
    for (const [number, tab] of tabs.entries()) {
      await app.page.getByRole('tab').nth(number).click();
      await check(`${size} ${tab}`);
      if (!['indicators', 'people', 'authorities'].includes(tab)) continue;
      await app.page.getByRole('option').first().click();
      await check(`${size} ${tab} page`);
    }
  };
  await checkAll('1280×800');
  await app.page.getByRole('button', { name: '改为…' }).first().click();
  await check('sheet of validity');
  await app.page.keyboard.press('Escape');
  await openTab(app, '机构');
  for (const sheet of ['编辑名称…', '与另一机构合并…']) {
    await app.page.getByRole('button', { name: sheet }).click();
    await check(`sheet ${sheet}`);
    await app.page.keyboard.press('Escape');
  }
  await openTab(app, '指标');
  await app.page.getByRole('button', { name: '加入对比…' }).click();
  // A popover of the library has a button for closing it outside of its dialog.
  await check('comparison', 'region');
  await app.page.keyboard.press('Escape');
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await app.call('shell.saveSettings', { language: 'en' });
  await app.page.reload();
  await app.page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: 'Registers' })
    .click();
  await checkAll('1024×700');
  const isCut = await app.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect({ faults, isCut }).toEqual({ faults: {}, isCut: false });
});

test('registers that older rules drew say so, and their pages fit into the window below', async ({ app }) => {
  const { page, electron } = app;
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700);
  });
  await pretendStatus(app, { readOnly: true, registersState: 'older' });
  await goTo(app, '名录');
  await openTab(app, '人物');
  await expect(page.getByText('这些名录是按旧规则抽取的')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出全部 CSV…' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('请在左侧选择一个人')).toBeInViewport({ ratio: 1 });
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
