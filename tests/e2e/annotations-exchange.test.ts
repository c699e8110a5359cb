import { expect } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedAnnotation } from '#core/model/annotation-list.ts';
import { answerOpenDialog, answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, goTo } from '#scripts/support/main-job.ts';
import { annotateSamples } from '../support/annotate-samples.ts';
import { readDocx } from '../support/read-docx.ts';
import { openSamples, test } from '../support/test-with-app.ts';

async function listAnnotations(app: LaunchedApp): Promise<readonly ListedAnnotation[]> {
  const answer = await app.call('annotations.list', { documentId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.annotations;
}

async function openRoom(app: LaunchedApp): Promise<void> {
  await openSamples(app);
  await annotateSamples(app, 2);
  await dismissReports(app);
  await goTo(app, '批注');
}

async function choose({ page }: LaunchedApp, name: string): Promise<void> {
  await page.getByRole('button', { name: '导出、并入与颜色' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Writes the annotations into a file that the person names. */
async function exportAs(app: LaunchedApp, form: string, file: string): Promise<void> {
  await choose(app, '导出…');
  await answerSaveDialog(app.electron, file);
  await app.page.getByRole('radio', { name: form }).check();
  await app.page.getByRole('button', { name: /^导出 \d+ 条/ }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
}

test('annotations go out as a Word document, a table, Markdown and W3C annotations', async ({ app }) => {
  await openRoom(app);
  const file = (name: string): string => join(app.scratch, name);
  await exportAs(app, 'Word 文档', file('批注.docx'));
  const words = await readDocx(readFileSync(file('批注.docx')));
  expect(words[0]).toBe('批注汇编');
  expect(words.filter((line) => line.startsWith('出处：'))).toHaveLength(6);
  expect(words.some((line) => line.includes('{*提法}'))).toBe(true);
  await exportAs(app, '表格（CSV）', file('批注.csv'));
  expect(readFileSync(file('批注.csv'), 'utf8')).toContain('责任单位是否写明？');
  await exportAs(app, 'Markdown 文件 按文件', file('批注.md'));
  expect(readFileSync(file('批注.md'), 'utf8')).toContain('**提法**');
  await choose(app, '导出…');
  await answerOpenDialog(app.electron, [app.scratch]);
  await app.page.getByRole('radio', { name: 'Markdown 文件夹' }).check();
  await app.page.getByRole('button', { name: '导出 6 条…' }).click();
  const made = () => readdirSync(app.scratch).find((name) => name.startsWith('批注-')) ?? '';
  await expect.poll(() => made() !== '' && readdirSync(join(app.scratch, made())).length).toBe(2);
});

test('a colleague’s file is merged after a look at what it would do, and overwrites only what is ticked', async ({
  app,
}) => {
  const { page } = app;
  await openRoom(app);
  const ours = join(app.scratch, '批注.jsonld');
  await exportAs(app, 'W3C 批注（JSON-LD）', ours);
  const before = await listAnnotations(app);
  // The colleague signs them all, and has changed every question.
  const theirs = join(app.scratch, '同事.jsonld');
  writeFileSync(
    theirs,
    readFileSync(ours, 'utf8').replaceAll('责任单位是否写明？', '已经写明。').replaceAll('"root"', '"林禾"'),
  );
  await answerOpenDialog(app.electron, [theirs]);
  await choose(app, '并入他人的批注…');
  const sheet = page.getByRole('dialog', { name: '并入批注' });
  await expect(sheet.getByText('冲突 6')).toBeVisible();
  const takeIn = sheet.getByRole('button', { name: /^并入 \d+ 条/ });
  await expect(takeIn).toBeDisabled();
  const entry = sheet.getByRole('listitem').filter({ hasText: '已经写明。' }).first();
  await entry.getByRole('checkbox', { name: '用文件中的覆盖现有的' }).check();
  await takeIn.click();
  await expect
    .poll(async () => (await listAnnotations(app)).filter(({ author }) => author === '林禾').length)
    .toBe(1);
  expect((await listAnnotations(app)).filter(({ note }) => note === '已经写明。')).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => listAnnotations(app)).toEqual(before);
});

test('several people annotate at one computer, each under a name and with an undo of their own', async ({
  app,
}) => {
  const { page } = app;
  await openRoom(app);
  await page.getByRole('button', { name: '批注未署名' }).click();
  await page.getByRole('menuitem', { name: '另填姓名…' }).click();
  await page.getByRole('textbox', { name: '批注署名' }).fill('林禾');
  await page.keyboard.press('Enter');
  await expect(page.getByText('现在由 林禾 批注')).toBeVisible();
  const [first] = await listAnnotations(app);
  if (first?.range == null) throw new Error('no annotation');
  const { documentId, range } = first;
  const look = { style: 'highlight', color: 'rose', note: '我的', tags: [] } as const;
  await app.call('annotations.save', { id: null, documentId, range, ...look, tags: [] });
  expect((await listAnnotations(app)).map(({ author }) => author)).toContain('林禾');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listAnnotations(app)).length).toBe(6);
  // What the others did is not theirs to take back.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('没有可以撤销的了')).toBeVisible();
  expect(await listAnnotations(app)).toHaveLength(6);
});

test('a step that cannot be taken back says so, and is skipped to come to the one before', async ({
  app,
}) => {
  const { page } = app;
  await openRoom(app);
  const body = { id: null, name: '云溪区档案馆', names: [], note: '' };
  await app.call('profile.save', { author: '甲' });
  const [first] = await listAnnotations(app);
  if (first === undefined) throw new Error('no annotation');
  await app.call('annotations.change', { which: { ids: [first.id] }, change: { note: '甲的' } });
  const saved = await app.call('authorities.save', body);
  if (!saved.ok || saved.value.authority.id === null) throw new Error(JSON.stringify(saved));
  await app.call('authorities.remove', { id: saved.value.authority.id });
  await app.call('profile.save', { author: '乙' });
  await app.call('authorities.save', body);
  await app.call('profile.save', { author: '甲' });
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Control+z');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('没能撤销：拆开机构');
  await alert.getByRole('button', { name: '跳过这一步' }).press('Enter');
  const told = page.getByRole('status').filter({ hasText: '已跳过' });
  await expect(told).toContainText('拆开机构');
  await told.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(alert).toContainText('没能撤销：机构');
  await alert.getByRole('button', { name: '跳过这一步' }).press('Enter');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listAnnotations(app)).some(({ note }) => note === '甲的')).toBe(false);
});
