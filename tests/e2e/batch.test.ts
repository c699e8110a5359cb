import { expect } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { bulletinText } from '../support/bulletin-texts.ts';
import { makeDocx, paragraph } from '../support/make-docx.ts';
import { makeZip } from '../support/make-zip.ts';
import { test } from '../support/test-with-app.ts';

/** More than come in between two looks of the test. */
const MANY = 500;

async function chooseFolder({ electron, page }: LaunchedApp, folder: string): Promise<void> {
  await answerOpenDialog(electron, [folder]);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('menuitem', { name: '选择文件夹…' }).click();
}

async function countIssues(app: LaunchedApp): Promise<number> {
  const answer = await app.call('issues.list', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.issues.length;
}

const asWord = (text: string): Uint8Array =>
  makeDocx({
    body: text
      .split('\n')
      .map((line) => paragraph(line))
      .join(''),
  });

test('a folder is looked into, narrowed, and comes in; failures are tried again, the report is kept', async ({
  app,
}) => {
  const { page } = app;
  const folder = join(app.scratch, '待导入');
  mkdirSync(folder);
  for (const number of [1, 2, 3]) writeFileSync(join(folder, `第${number}期.txt`), bulletinText(number));
  writeFileSync(join(folder, '空的.txt'), '');
  writeFileSync(
    join(folder, '下半年.zip'),
    makeZip([
      { name: '七月/第7期.txt', content: bulletinText(7) },
      { name: '照片.xyz', content: 'x' },
    ]),
  );
  writeFileSync(join(folder, '第9期.docx'), asWord(bulletinText(1)));
  await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
  await chooseFolder(app, folder);
  const list = page.getByRole('grid', { name: '要导入的文件' });
  await expect(page.getByText('看过 6 / 6 个文件')).toBeVisible();
  await expect(list.getByRole('row', { name: /第7期\.txt/ })).toContainText('下半年.zip › 七月/第7期.txt');
  await expect(list.getByRole('row', { name: /空的\.txt/ })).toContainText('import/empty');
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.getByRole('radio', { name: /^失败/ }).click();
  await expect(list.getByRole('row')).toHaveCount(1);
  await page.getByRole('radio', { name: '全部' }).click();
  await page.getByRole('searchbox', { name: '按文件名筛选' }).fill('第2期');
  await expect(list.getByRole('row')).toHaveCount(1);
  await list.focus();
  await page.keyboard.press(' ');
  await expect(list.getByRole('row')).toContainText('已剔除');
  await page.getByRole('searchbox', { name: '按文件名筛选' }).fill('');
  await page.getByRole('button', { name: '导入所选（4）' }).click();
  const card = page.getByRole('article', { name: '成批导入' });
  await expect(card).toContainText('导入 3 期 · 内容相同待定 1 个 · 跳过 2 个 · 失败 1 个');
  expect(await countIssues(app)).toBe(3);

  await card.getByRole('button', { name: '查看明细' }).click();
  await expect(page.getByRole('group', { name: '内容相同' })).toContainText('是同一期的另一种载体吗');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '都是，收为另一载体' }).click();
  await expect(list.getByRole('row', { name: /第9期\.docx/ })).toContainText('另一种载体');
  expect(await countIssues(app)).toBe(3);

  writeFileSync(join(folder, '空的.txt'), bulletinText(5));
  await page.getByRole('button', { name: '重试失败的（1）' }).click();
  await expect(list.getByRole('row', { name: /空的\.txt/ })).toContainText('已导入');
  const report = join(app.scratch, '报告.csv');
  await answerSaveDialog(app.electron, report);
  await page.getByRole('button', { name: '保存报告…' }).click();
  await page.getByText('报告已保存，共 7 行').waitFor();
  expect(readFileSync(report, 'utf8')).toMatch(
    /第9期\.docx,,Word,\d+,[0-9a-f]{64},已导入,作为同一期的另一种载体收存/,
  );
  await list.focus();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await dismissReports(app);
  await page.getByRole('treegrid', { name: '公报目录' }).getByRole('row', { name: /第1期/ }).first().click();
  await expect(page.getByRole('list', { name: '同一期的其他载体' })).toContainText('第9期.docx');
  await page.getByRole('button', { name: /保管/ }).click();
  await page.getByRole('radio', { name: '导入记录' }).click();
  const history = page.getByRole('list', { name: '导入记录' }).getByRole('listitem');
  await expect(history).toContainText('导入 4 期 · 另一载体 1 个 · 跳过 2 个');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await history.getByRole('button', { name: '移除记录' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
  expect(await countIssues(app)).toBe(4);
});

test('a large batch comes in behind the rooms, is paused, stopped, and gone on with; nothing is lost', async ({
  app,
}) => {
  const { page } = app;
  const folder = join(app.scratch, '待导入');
  mkdirSync(folder);
  for (let number = 1; number <= MANY; number += 1)
    writeFileSync(join(folder, `第${number}期.txt`), bulletinText(number));
  await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
  await chooseFolder(app, folder);
  await page.getByRole('button', { name: '导入全部' }).click();
  const card = page.getByRole('article', { name: '成批导入' });
  await expect(card).toContainText(/已处理 \d+ \/ 500 个文件/);
  await card.getByRole('button', { name: '暂停' }).click();
  await expect(card).toContainText('已暂停');
  const paused = await countIssues(app);
  expect(paused).toBeLessThan(MANY);
  await card.getByRole('button', { name: /^继续导入/ }).click();
  await expect(card).toContainText('正在导入');
  await expect(card).toContainText(/每秒 [\d.]+ 个.*约需/);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await card.getByRole('button', { name: '停止' }).click();
  await expect(card).toContainText('已停止');
  expect(await countIssues(app)).toBeGreaterThanOrEqual(paused);
  await card.getByRole('button', { name: /^继续导入/ }).click();
  await expect(card).toContainText(`导入 ${MANY} 期`, { timeout: 60_000 });
  expect(await countIssues(app)).toBe(MANY);
  await dismissReports(app);
  await expect(card).toBeHidden();
});
