import { expect, type Locator } from '@playwright/test';
import type { Annotation } from '#core/model/annotation.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, openResult, search, selectSentence } from '#scripts/support/main-job.ts';
import { openSamples, test } from '../support/test-with-app.ts';

async function listAnnotations(app: LaunchedApp): Promise<readonly Annotation[]> {
  const answer = await app.call('annotations.list', { documentId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.annotations;
}

/** Opens a document and marks the sentence of its first hit; answers with its card. */
async function markSentence(app: LaunchedApp): Promise<Locator> {
  await openSamples(app);
  await dismissReports(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  await selectSentence(app);
  await app.page.keyboard.press('2');
  await expect.poll(async () => (await listAnnotations(app)).length).toBe(1);
  return app.page
    .getByRole('article')
    .filter({ has: app.page.locator('.note-quote') })
    .first();
}

async function choose(app: LaunchedApp, card: Locator, name: string): Promise<void> {
  await card.hover();
  await card.getByRole('button', { name: '更多' }).click();
  await app.page.getByRole('menuitem', { name }).click();
}

test('a note has bold, italic and lists, and nothing in it becomes HTML', async ({ app }) => {
  const { page } = app;
  const card = await markSentence(app);
  await card.hover();
  await card.getByRole('button', { name: '写批注' }).click();
  await page.keyboard.type('提法不同');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('End');
  await page.keyboard.type('，*见*<b>x</b>\n\n- 甲\n- 乙');
  await page.keyboard.press('Control+Enter');
  await expect(card.locator('.note-text strong')).toHaveText('提法不同');
  await expect(card.locator('.note-text em')).toHaveText('见');
  await expect(card.locator('.note-text')).toContainText('<b>x</b>');
  await expect(card.locator('.note-point')).toHaveText(['• 甲', '• 乙']);
  expect((await listAnnotations(app))[0]?.note).toBe('**提法不同**，*见*<b>x</b>\n\n- 甲\n- 乙');
});

test('tags are completed by their initials, and what a colour means is told where it is chosen', async ({
  app,
}) => {
  const { page } = app;
  const card = await markSentence(app);
  const [first] = await listAnnotations(app);
  if (first === undefined) throw new Error('no annotation');
  await app.call('annotations.change', { which: { ids: [first.id] }, change: { tags: ['营商环境'] } });
  await choose(app, card, '颜色的含义…');
  await page.getByRole('textbox', { name: '玫红' }).fill('存疑');
  await page.keyboard.press('Enter');
  await choose(app, card, '存疑');
  await expect.poll(async () => (await listAnnotations(app))[0]?.color).toBe('rose');

  await card.hover();
  await card.getByRole('button', { name: '加标签' }).click();
  const field = card.getByRole('combobox', { name: '标签' });
  await field.fill('待查 ysh');
  await card.getByRole('option', { name: /营商环境/ }).click();
  await field.press('Enter');
  await expect.poll(async () => (await listAnnotations(app))[0]?.tags).toEqual(['待查', '营商环境']);
  // In the field the key would take back what was typed.
  await expect(field).toBeHidden();
  for (const tags of [['营商环境'], ['营商环境']]) {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await listAnnotations(app))[0]?.tags).toEqual(tags);
  }
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => app.call('colors.list', {}))
    .toMatchObject({
      value: { colors: expect.arrayContaining([{ color: 'rose', name: '' }]) as unknown },
    });
});

test('an annotation links to another passage and is parted in two', async ({ app }) => {
  const { page } = app;
  const card = await markSentence(app);
  await choose(app, card, '链接到另一段…');
  await page.locator('article.page').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('s');
  await expect(page.getByText('按 R 链接到所选文字')).toBeVisible();
  await page.keyboard.press('r');
  const linked = card.getByRole('button', { name: /链接到/ });
  await expect(linked).toBeVisible();
  const [annotation] = await listAnnotations(app);
  if (annotation?.link?.kind !== 'passage' || annotation.range === null) throw new Error('no link');
  await linked.click();
  await expect(page.locator('article.page')).toBeVisible();

  await choose(app, card, '拆成两条…');
  await page.evaluate(() => {
    const [mark] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (mark === undefined) throw new Error('nothing is painted');
    const { startContainer: node, startOffset: offset } = mark;
    getSelection()?.setBaseAndExtent(node, offset + 5, node, offset + 8);
  });
  await expect(page.getByText('按 R 从所选文字处拆开')).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(async () => (await listAnnotations(app)).length).toBe(2);
  const halves = await listAnnotations(app);
  expect(halves.map((half) => half.selector.quote).join('')).toBe(annotation.selector.quote);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listAnnotations(app)).length).toBe(1);
});
