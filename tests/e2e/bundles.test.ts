import { expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '#scripts/support/answer-dialogs.ts';
import { createArchive } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { sheets } from '../support/sheets.ts';
import { test } from '../support/test-with-app.ts';

const SCANS = Array.from({ length: 36 }, (_, at) => `${String(at + 1).padStart(4, '0')}.png`).filter(
  (name) => name !== '0007.png',
);

test('a folder of page pictures is offered as one issue, another is taken apart, and both come in', async ({
  app,
}) => {
  const { page } = app;
  const folder = join(app.scratch, '待导入');
  for (const [name, pictures] of [
    ['2004年第3期', SCANS],
    ['照片', ['IMG_1.png', 'IMG_2.png']],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, bytes] of Object.entries(await sheets(pictures)))
      writeFileSync(join(folder, name, file), bytes);
  }
  await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
  await answerOpenDialog(app.electron, [folder]);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('menuitem', { name: '选择文件夹…' }).click();
  const list = page.getByRole('grid', { name: '要导入的文件' });
  const issue = list.getByRole('row', { name: /2004年第3期/ });
  await expect(issue).toContainText('35 页图片 · 合为一期');
  await expect(issue).toContainText('可能缺页，没有编号 7');
  const photographs = list.getByRole('row', { name: /IMG_/ });
  await expect(photographs).toHaveCount(1);
  await expect(page.getByText('看过 2 / 2 个文件')).toBeVisible();
  // How sure its reading is cannot be said before its pages are recognised.
  await expect(issue).toContainText('尚无文字可解读');
  await page.screenshot({ path: test.info().outputPath('bundles-zh.png') });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await app.call('shell.saveSettings', { language: 'en' });
  await expect(page.getByText('35 page pictures · one issue')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('bundles-en.png') });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await app.call('shell.saveSettings', { language: 'zh-CN' });

  await photographs.getByRole('button', { name: '不是一期，逐张导入' }).click();
  await expect(photographs).toHaveCount(2);
  await expect(page.getByText('看过 3 / 3 个文件')).toBeVisible();
  await page.getByRole('button', { name: '导入所选（3）' }).click();
  await expect(page.getByRole('article', { name: '成批导入' })).toContainText('导入 3 期');
  const answer = await app.call('issues.list', {});
  const issues = answer.ok ? answer.value.issues : [];
  expect(issues.map(({ original: { name } }) => name).toSorted()).toEqual([
    '2004年第3期.cbz',
    'IMG_1.png',
    'IMG_2.png',
  ]);
  const bundle = issues.find(({ original: { name } }) => name.endsWith('.cbz'));
  const opened = bundle && (await app.call('facsimile.open', { issueId: bundle.id }));
  expect(opened?.ok === true && opened.value.pages).toHaveLength(SCANS.length);
  await page
    .getByRole('treegrid', { name: '公报目录' })
    .getByRole('row', { name: /2004年第3期/ })
    .first()
    .click();
  await page.screenshot({ path: test.info().outputPath('shelf-zh.png') });
});
