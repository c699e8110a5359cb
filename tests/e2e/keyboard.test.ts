import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, goTo, openSampleArchive, search } from '#scripts/support/main-job.ts';
import { hearEvent } from '../support/hear-event.ts';
import { test } from '../support/test-with-app.ts';

async function openSamples(app: LaunchedApp): Promise<void> {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
}

/** Puts the first documents of the samples into the dossier and shows it. */
async function fillDossier(app: LaunchedApp, count: number): Promise<void> {
  const answer = await app.call('documents.list', { issueId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const items = answer.value.documents
    .slice(0, count)
    .map(({ id }) => ({ kind: 'document' as const, documentId: id }));
  await app.call('dossier.save', { title: '', items });
  await goTo(app, '摘编');
  await expect(app.page.locator('.dossier-item')).toHaveCount(count);
}

test('after a search the arrows choose among the results and Enter opens one', async ({ app }) => {
  await openSamples(app);
  for (const query of ['营商环境', '公园']) {
    await search(app, query);
    const results = app.page.getByRole('listbox', { name: '检索结果' });
    await expect(results).toBeFocused();
    await app.page.keyboard.press('ArrowDown');
    await expect(results.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  }
  const chosen = await app.page.getByRole('option', { selected: true }).getByRole('heading').innerText();
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('article.page')).toContainText(chosen);
});

test('the focus stays near where one works in the dossier', async ({ app }) => {
  await openSamples(app);
  await fillDossier(app, 3);
  const remove = app.page.getByRole('button', { name: '移除' });
  await remove.nth(1).focus();
  await app.page.keyboard.press('Delete');
  await expect(app.page.locator('.dossier-item')).toHaveCount(2);
  await expect(remove.nth(1)).toBeFocused();
  await app.page.keyboard.press('Delete');
  await expect(app.page.locator('.dossier-item')).toHaveCount(1);
  await expect(remove.nth(0)).toBeFocused();
});

test('the title of the dossier keeps the focus, and Enter and Tab store it once', async ({ app }) => {
  await openSamples(app);
  await fillDossier(app, 1);
  const title = app.page.getByRole('textbox', { name: '摘编标题' });
  await title.fill('甲');
  await title.press('Enter');
  await app.page.frameLocator('iframe').getByRole('heading', { name: '甲', level: 1 }).waitFor();
  await expect(title).toBeFocused();
  await title.fill('甲乙');
  await title.press('Enter');
  await app.page.keyboard.press('Tab');
  await app.page.frameLocator('iframe').getByRole('heading', { name: '甲乙', level: 1 }).waitFor();
  await app.page.keyboard.press('Control+z');
  await expect(title).toHaveValue('甲');
});

test('no key reaches what lies behind an open sheet', async ({ app }) => {
  await openSamples(app);
  await app.page.keyboard.press('?');
  const sheet = app.page.getByRole('dialog');
  await sheet.waitFor();
  await app.page.keyboard.press('Control+2');
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(
    app.page.getByRole('navigation', { name: '房间' }).locator('[aria-current=page]'),
  ).toContainText('书架');
});

test('shortcuts work while the focus is in the preview of the dossier', async ({ app }) => {
  await openSamples(app);
  await fillDossier(app, 1);
  await app.page.frameLocator('iframe').locator('body').click();
  await app.page.keyboard.press('Control+k');
  await expect(app.page.getByRole('combobox', { name: '检索' })).toBeFocused();
});

test('a file dropped on the preview of the dossier is imported like any other', async ({ app }) => {
  await openSamples(app);
  await fillDossier(app, 1);
  const box = await app.page.locator('iframe').boundingBox();
  if (box === null) throw new Error('no preview');
  const file = join(app.scratch, '公报.txt');
  writeFileSync(file, '云溪区人民政府公报\n关于开展环境整治的通知\n各街道办事处：\n请认真贯彻执行。\n');
  const heard = await hearEvent(app.page, 'files.dropped');
  const devtools = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    devtools.send('Input.dispatchDragEvent', { type, ...point, data });
  const veil = app.page.getByText('松开即可导入');
  await drag('dragEnter');
  // As a hand would: it is held there until it is told that it may let go.
  await expect(async () => {
    await drag('dragOver');
    await expect(veil).toBeVisible({ timeout: 200 });
  }).toPass();
  await drag('dragOver');
  await drag('drop');
  expect(await heard()).toEqual({ paths: [file] });
  await expect(veil).toBeHidden();
});

test('when the archive process is given up, the person is told and can start it again', async ({ app }) => {
  await openSamples(app);
  const status = await app.call('archive.status', {});
  await app.electron.evaluate(({ BrowserWindow }) => {
    const failure = { code: 'process/stopped', context: {}, ref: 'R-2' };
    const job = {
      id: '0b6c1d5e-6a55-4b0e-9d6e-0c9a2b1f3a10',
      kind: 'verify',
      state: 'running',
      done: 1,
      total: 3,
    };
    for (const [name, payload] of [
      ['job.changed', { ...job, subject: '', result: null, failure: null }],
      ['process.stopped', { failure }],
    ])
      BrowserWindow.getAllWindows()[0]?.webContents.send('gazette:event', name, payload);
  });
  const notice = app.page.getByRole('alert').filter({ hasText: 'R-2' });
  await expect(notice).toBeVisible();
  await expect(app.page.getByRole('article', { name: '核验' }).getByRole('status')).toHaveText('未完成');
  await notice.getByRole('button', { name: '再次启动' }).click();
  await expect(notice).toBeHidden();
  expect(await app.call('archive.status', {})).toEqual(status);
});
