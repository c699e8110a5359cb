import { expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '#scripts/support/answer-dialogs.ts';
import { createArchive, dismissReports } from '#scripts/support/main-job.ts';
import { findAccessibilityFaults } from '../support/accessibility.ts';
import { lockPdf } from '../support/lock-pdf.ts';
import { makePdf } from '../support/make-pdf.ts';
import { test } from '../support/test-with-app.ts';

const printed = (title: string): Uint8Array =>
  makePdf([
    {
      texts: [
        { x: 180, y: 120, size: 18, text: title },
        { x: 90, y: 170, size: 14, text: '各镇人民政府，各街道办事处：' },
        { x: 118, y: 200, size: 14, text: '请安排专人二十四小时值班。' },
      ],
    },
  ]);

test('a locked file is told, opened with its password, and its page is seen ever after', async ({ app }) => {
  const { page } = app;
  const folder = join(app.scratch, '待导入');
  mkdirSync(folder);
  const title = '关于做好防汛值班工作的通知';
  writeFileSync(join(folder, '防汛.pdf'), await lockPdf(printed(title), '开门'));
  writeFileSync(join(folder, '抗旱.pdf'), await lockPdf(printed('关于做好抗旱保苗工作的通知'), '开门'));
  await createArchive(app, { folder: join(app.scratch, '档案库'), name: '档案库' });
  await answerOpenDialog(app.electron, [folder]);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('menuitem', { name: '选择文件夹…' }).click();
  const list = page.getByRole('grid', { name: '要导入的文件' });
  const row = list.getByRole('row', { name: /防汛\.pdf/ });
  await expect(row).toContainText('import/password-needed');
  await row.getByLabel('防汛.pdf 的口令').fill('芝麻');
  await row.getByRole('button', { name: '打开' }).click();
  await expect(row).toContainText('口令不对');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('wrong-zh.png') });
  await app.call('shell.saveSettings', { language: 'en' });
  await expect(page.getByText('Wrong password; please try again.')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('wrong-en.png') });
  await app.call('shell.saveSettings', { language: 'zh-CN' });
  await row.getByLabel('防汛.pdf 的口令').fill('开门');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('1 份文件');
  await expect(list.getByRole('row', { name: /抗旱\.pdf/ })).toContainText('1 份文件');
  await page.getByRole('button', { name: '导入所选（2）' }).click();
  await expect(page.getByRole('article', { name: '成批导入' })).toContainText('导入 2 期');
  await dismissReports(app);
  await page
    .getByRole('treegrid', { name: '公报目录' })
    .getByRole('row', { name: /防汛\.pdf/ })
    .click();
  await expect(page.getByRole('region', { name: '原件' })).toContainText('开门');
  await page.getByRole('button', { name: new RegExp(title) }).click();
  await page.getByRole('radio', { name: '原版' }).click();
  await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible();
  await expect(page.locator('.leaf-text')).toContainText('请安排专人二十四小时值班');
});
