import { expect } from '@playwright/test';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '#scripts/support/answer-dialogs.ts';
import { launchApp, type LaunchedApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports, openSampleArchive } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { pretendStatus } from '../support/pretend-status.ts';
import { test } from '../support/test-with-app.ts';

/** Two notices in one issue; the second letterhead gives its number a look that reads well. */
function bulletin(number: number): string {
  const notice = (subject: string, order: number): string =>
    [
      `关于${subject}的通知`,
      `云政发〔2024〕${order}号`,
      '各街道办事处，区政府各部门：',
      `一、提高认识`,
      `${subject}事关群众安全，各单位要高度重视，认真落实责任。`,
      `二、加强督查`,
      `区政府督查室要对${subject}情况开展督查，定期通报。`,
      '云溪区人民政府',
      `2024年${number}月${order}日`,
    ].join('\n');
  return [
    '云溪区人民政府公报',
    `2024年第${number}期`,
    '',
    notice('加强防火工作', number * 10 + 1),
    '',
    notice('开展环境整治', number * 10 + 2),
    '',
  ].join('\n');
}

async function chooseFiles({ electron, page }: LaunchedApp, files: readonly string[]): Promise<void> {
  await answerOpenDialog(electron, files);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('menuitem', { name: '选择文件…' }).click();
}

/** Titles of all documents by issue and order. */
async function listTitles(app: LaunchedApp): Promise<string[]> {
  const answer = await app.call('documents.list', { issueId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.documents.map(({ title }) => title);
}

async function openIssue({ page }: LaunchedApp, name: RegExp): Promise<void> {
  await page.getByRole('treegrid', { name: '公报目录' }).getByRole('row', { name }).first().click();
  await page.getByRole('toolbar', { name: '核对与更正' }).getByRole('button', { name: '核对与更正' }).click();
  await page.getByRole('row', { name: /^标题/ }).first().waitFor();
}

/** Corrects a fact of the shown document in its field. */
async function setFact({ page }: LaunchedApp, field: string, value: string): Promise<void> {
  await page
    .getByRole('group', { name: field, exact: true })
    .getByRole('button', { name: `改${field}` })
    .click();
  const input = page.getByRole('group', { name: field, exact: true }).locator('input, textarea').first();
  await input.fill(value);
  await input.press('Enter');
}

test('files are looked at before they are imported, and what is corrected then is imported with them', async ({
  app,
}) => {
  const { page } = app;
  const files = [1, 2].map((number) => {
    const file = join(app.scratch, `公报${number}.txt`);
    writeFileSync(file, bulletin(number));
    return file;
  });
  const empty = join(app.scratch, '空的.txt');
  writeFileSync(empty, '');
  await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
  await chooseFiles(app, [...files, empty]);
  const list = page.getByRole('grid', { name: '要导入的文件' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list.getByRole('row', { name: /公报1\.txt/ })).toContainText('2024年第1期');
  await expect(list.getByRole('row', { name: /空的\.txt/ })).toContainText('文件是空的');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(await listTitles(app)).toEqual([]);

  await list
    .getByRole('row', { name: /公报1\.txt/ })
    .locator('.file-what')
    .click();
  await setFact(app, '标题', '关于做好春季防火工作的通知');
  await expect(page.getByText('原为：关于加强防火工作的通知')).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list.getByRole('row', { name: /公报1\.txt/ })).toContainText('已更正 1 处');

  await list.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: '还有更正没有保存' })).toBeVisible();
  await page.getByRole('button', { name: '继续更正' }).click();
  await page.getByRole('button', { name: '导入所选（2）' }).click();
  await page.getByText('导入 2 期').waitFor();
  await expect(list).toBeHidden();
  await expect
    .poll(() => listTitles(app))
    .toEqual([
      '关于做好春季防火工作的通知',
      '关于开展环境整治的通知',
      '关于加强防火工作的通知',
      '关于开展环境整治的通知',
    ]);
  await dismissReports(app);
  await chooseFiles(app, files);
  await expect(list.getByRole('row').first()).toContainText('已经导入过');
  await expect(page.getByRole('button', { name: '导入所选（0）' })).toBeDisabled();
  await page.getByRole('button', { name: '不导入' }).last().click();
  await expect(list).toBeHidden();
});

test('a reading is split, merged, corrected in a word and in a fact, undone, saved, revoked, and its history tells it', async ({
  app,
}) => {
  const { page } = app;
  const file = join(app.scratch, '公报.txt');
  writeFileSync(file, bulletin(1));
  await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
  await chooseFiles(app, [file]);
  await page.getByRole('button', { name: '导入全部' }).click();
  await page.getByText('导入 1 期').waitFor();
  await dismissReports(app);
  await openIssue(app, /第1期/);

  const save = page.getByRole('button', { name: /^保存更正/ });
  const documents = page.getByRole('grid', { name: '本期文件' });
  await expect(documents.getByRole('row')).toHaveCount(2);
  await page.getByRole('row', { name: /二、加强督查/ }).click();
  await page.keyboard.press('s');
  await expect(documents.getByRole('row')).toHaveCount(3);
  await expect(save).toHaveText('保存更正（1 处）');
  await page.keyboard.press('Control+z');
  await expect(documents.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await expect(documents.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('m');
  await expect(documents.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('button', { name: '没有更正' })).toBeDisabled();

  await documents.getByRole('row', { name: /环境整治/ }).click();
  await page.getByRole('grid', { name: /环境整治/ }).focus();
  await page.keyboard.press('m');
  await expect(documents.getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(documents.getByRole('row')).toHaveCount(2);

  await documents.getByRole('row', { name: /防火/ }).click();
  await page.getByRole('row', { name: /事关群众安全/ }).click();
  await page.keyboard.press('F2');
  const words = page.getByRole('textbox', { name: '更正这一段的文字' });
  await words.fill('加强防火工作事关群众生命安全，各单位要高度重视，认真落实责任。');
  await words.press('Enter');
  await expect(page.getByRole('row', { name: /事关群众生命安全/ })).toBeVisible();
  await setFact(app, '成文日期', '2024年2月30日');
  await expect(page.getByRole('alert')).toContainText('不是日期');
  await page.keyboard.press('Escape');
  await setFact(app, '成文日期', '二〇二四年三月九日');
  await expect(save).toHaveText('保存更正（2 处）');
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '继续更正' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存 2 处更正')).toBeVisible();
  const [first] = await listDocuments(app);
  if (first === undefined) throw new Error('no document');
  expect(first.signedOn).toBe('2024-03-09');
  const document = await app.call('documents.get', { documentId: first.id });
  expect(document.ok && document.value.text).toContain('事关群众生命安全');

  await page.getByRole('radio', { name: '更正历史' }).click();
  const lines = page.getByRole('region', { name: '更正历史' }).getByRole('listitem');
  await expect(lines).toHaveCount(2);
  await expect(lines.filter({ hasText: '更正文字' })).toContainText('生命');
  await lines.filter({ hasText: '成文日期' }).getByRole('button', { name: '收回' }).click();
  await expect(lines.filter({ hasText: '成文日期' })).toContainText('已收回');
  expect((await listDocuments(app))[0]).toMatchObject({ signedOn: '2024-01-11' });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await lines.filter({ hasText: '成文日期' }).getByRole('button', { name: '恢复' }).click();
  await expect(lines.filter({ hasText: '成文日期' })).toContainText('有效');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '核对与更正' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listDocuments(app))[0]).toMatchObject({ signedOn: '2024-01-11' });
});

async function listDocuments(app: LaunchedApp) {
  const answer = await app.call('documents.list', { issueId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.documents;
}

test('facts of documents of two issues are set at once, and taken back at once', async ({ app }) => {
  const { page } = app;
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  const shelf = page.getByRole('treegrid', { name: '公报目录' });
  await shelf.getByRole('row', { name: /2024年第1期/ }).click();
  await page.getByRole('button', { name: '多选' }).click();
  await page.getByRole('checkbox').nth(0).check();
  await shelf.getByRole('row', { name: /2024年第2期/ }).click();
  await page.getByRole('checkbox').nth(0).check();
  await expect(page.getByText('已选 2 份文件（2 期）')).toBeVisible();
  await page.getByRole('button', { name: '统一设定…' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('checkbox', { name: '发文字号' })).toHaveCount(0);
  await sheet.getByRole('checkbox', { name: '栏目', exact: true }).check();
  await page.getByRole('button', { name: '设定所选 2 份' }).click();
  await expect(sheet.getByRole('alert')).toContainText('还没有填写');
  await sheet.getByRole('group', { name: '栏目' }).locator('input:not([type=checkbox])').fill('专栏');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '设定所选 2 份' }).click();
  const count = async (): Promise<number> =>
    (await listDocuments(app)).filter(({ column }) => column === '专栏').length;
  await expect.poll(count).toBe(2);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(count).toBe(0);
});

test('every line of a history is reached, however long it is', async ({ app }) => {
  const { page } = app;
  const count = 1100;
  const file = join(app.scratch, '关于防火的通知.txt');
  const lines = Array.from({ length: count }, (_, at) => `第${at + 1}处要加强防火，不得松懈。`);
  writeFileSync(file, ['关于加强防火工作的通知', '云政发〔2024〕1号', ...lines].join('\n'));
  await createArchive(app, { folder: join(app.scratch, '云溪档案库'), name: '云溪档案库' });
  await chooseFiles(app, [file]);
  await page.getByRole('button', { name: /^导入所选/ }).click();
  await page.getByText('导入 1 期').waitFor();
  const [held] = await listDocuments(app);
  if (held === undefined) throw new Error('no document');
  const whole = await app.call('documents.get', { documentId: held.id });
  const starts = whole.ok ? whole.value.blocks.flatMap(({ source }) => (source ? [source.start] : [])) : [];
  const changes = starts
    .slice(-count)
    .map((at) => ({ change: 'set-block' as const, at, kind: 'note' as const, level: null }));
  for (let from = 0; from < count; from += 500)
    await app.call('corrections.save', { issueId: held.issueId, changes: changes.slice(from, from + 500) });

  await openIssue(app, /关于防火|2024|防火/);
  await page.getByRole('radio', { name: '更正历史' }).click();
  const history = page.getByRole('region', { name: '更正历史' });
  await expect(history.getByRole('status')).toHaveText(`${count} 条更正`);
  await history.getByRole('group').focus();
  await page.keyboard.press('End');
  await expect(history.locator(`li[aria-posinset="${count}"]`)).toContainText('改类型');
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('corrections that were not saved lie on the desk again after the window was closed', async ({ app }) => {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await openIssue(app, /2024年第1期/);
  await setFact(app, '标题', '政府工作报告（全文）');
  await expect(app.page.getByRole('button', { name: '保存更正（1 处）' })).toBeVisible();
  await app.close({ keep: true });
  const again = await launchApp({ home: join(app.userData, '..') });
  await again.page.getByRole('button', { name: /示例/ }).last().click();
  await openIssue(again, /2024年第1期/);
  await expect(again.page.getByText('上次留下的 1 处更正尚未保存')).toBeVisible();
  await again.page.getByRole('button', { name: '放弃', exact: true }).click();
  await expect(again.page.getByRole('button', { name: '没有更正' })).toBeVisible();
  await again.close();
});

test('in a read-only archive the desk shows its evidence and corrects nothing', async ({ app }) => {
  const { page } = app;
  await openSampleArchive(app, join(app.scratch, '示例'));
  await pretendStatus(app, { readOnly: true });
  await openIssue(app, /2024年第1期/);
  await expect(page.getByText('档案库只读')).toBeVisible();
  await expect(page.getByText('取自排印的标题行')).toBeVisible();
  await expect(page.getByRole('button', { name: /^改标题/ })).toBeDisabled();
  for (const name of ['改字', '分为新文件', '设为附属'])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  await page.getByRole('grid', { name: '政府工作报告' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(page.getByRole('button', { name: /保存更正|没有更正/ })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '核对与更正' })).toBeHidden();
});

test('where the original is lost the desk says so, and one can leave', async ({ app }) => {
  const { page } = app;
  const folder = join(app.scratch, '示例');
  await openSampleArchive(app, folder);
  await dismissReports(app);
  rmSync(join(folder, 'originals'), { recursive: true, force: true });
  await page
    .getByRole('treegrid', { name: '公报目录' })
    .getByRole('row', { name: /2024年第1期/ })
    .click();
  await page.getByRole('toolbar', { name: '核对与更正' }).getByRole('button', { name: '核对与更正' }).click();
  await expect(page.getByRole('alert')).toContainText('correction/original-missing');
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await expect(page.getByRole('region', { name: '核对与更正' })).toBeHidden();
});

test('a range of documents is chosen on the desk and given one column in one step', async ({ app }) => {
  const { page } = app;
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await openIssue(app, /2024年第1期/);
  const documents = page.getByRole('grid', { name: '本期文件' }).getByRole('row');
  await documents.nth(0).click();
  await documents.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('heading', { name: '所选 3 份文件' })).toBeVisible();
  const form = page.getByRole('region', { name: '著录' });
  await form.getByRole('checkbox', { name: '栏目' }).check();
  await form.getByRole('group', { name: '栏目' }).locator('input:not([type=checkbox])').fill('专栏');
  await form.getByRole('button', { name: '设定所选 3 份' }).click();
  await expect(page.getByRole('button', { name: '保存更正（3 处）' })).toBeVisible();
  await page.getByRole('button', { name: '撤销上一步（Ctrl+Z）' }).click();
  await expect(page.getByRole('button', { name: '没有更正' })).toBeVisible();
});
