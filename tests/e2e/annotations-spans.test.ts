import { expect, type Locator } from '@playwright/test';
import type { Annotation } from '#core/model/annotation.ts';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { openSpread } from '../support/import-spread.ts';
import { listDocuments, readDocument } from '../support/open-document.ts';
import { test } from '../support/test-with-app.ts';

const FIRST = '先修整步道，再补种苗木，最后更换座椅。';
const SECOND = '各街道办事处每月核对一次进度';

async function listAnnotations(app: LaunchedApp): Promise<readonly Annotation[]> {
  const answer = await app.call('annotations.list', { documentId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.annotations;
}

/** The words painted under a name, one entry for each element they stand in. */
const listPainted = ({ page }: LaunchedApp, name: string): Promise<string[]> =>
  page.evaluate((painted) => {
    const ranges = [...(CSS.highlights.get(painted) ?? [])];
    return ranges.map(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset) ?? '',
    );
  }, name);

/** Where the words begin or end in an element, in CSS pixels of the window. */
const edgeOf = (holder: Locator, words: string, edge: 'start' | 'end') =>
  holder.evaluate(
    (element, [sought, side]) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const at = node?.textContent?.indexOf(sought) ?? -1;
      if (node === null || at === -1) throw new Error(`no ${sought}`);
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const rects = [...range.getClientRects()];
      const rect = side === 'start' ? rects[0] : rects.at(-1);
      if (rect === undefined) throw new Error('not laid out');
      return { x: side === 'start' ? rect.left + 1 : rect.right - 1, y: rect.top + rect.height / 2 };
    },
    [words, edge] as const,
  );

/** Selects with the mouse from the beginning of some words to the end of others. */
async function drag(
  { page }: LaunchedApp,
  from: { holder: Locator; words: string },
  to: { holder: Locator; words: string },
): Promise<void> {
  await to.holder.scrollIntoViewIfNeeded();
  await from.holder.scrollIntoViewIfNeeded();
  const start = await edgeOf(from.holder, from.words, 'start');
  const end = await edgeOf(to.holder, to.words, 'end');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: '选段操作' }).waitFor();
}

const paragraph = ({ page }: LaunchedApp, words: string): Locator =>
  page.locator('.is-paragraph .block-text').filter({ hasText: words });

test('a selection over two blocks is one annotation, painted in both', async ({ app }) => {
  await openSpread(app);
  await drag(
    app,
    { holder: paragraph(app, FIRST), words: FIRST },
    { holder: paragraph(app, SECOND), words: SECOND },
  );
  await app.page.keyboard.press('2');
  await expect(app.page.locator('.note')).toHaveCount(1);
  expect((await listAnnotations(app)).map(({ selector }) => selector.quote)).toEqual([`${FIRST}\n${SECOND}`]);
  await expect.poll(() => listPainted(app, 'highlight-green')).toEqual([FIRST, SECOND]);
});

test('a selection over cells of a table is one annotation, painted in each of them', async ({ app }) => {
  await openSpread(app);
  const row = app.page.locator('.table-scroller tr').filter({ hasText: '苗木栽植' });
  const [first, third] = [row.locator('td').first(), row.locator('td').nth(2)];
  await drag(app, { holder: first, words: '栽植' }, { holder: third, words: '101' });
  await app.page.keyboard.press('3');
  await expect(app.page.locator('.note')).toHaveCount(1);
  expect((await listAnnotations(app)).map(({ selector }) => selector.quote)).toEqual(['栽植\t100\t101']);
  await expect.poll(() => listPainted(app, 'highlight-blue')).toEqual(['栽植', '100', '101']);
});

test('annotations that overlap are listed both, and each is reached by its words and by the keys', async ({
  app,
}) => {
  await openSpread(app);
  const { page } = app;
  const [summary] = await listDocuments(app);
  if (summary === undefined) throw new Error('no document');
  const { id: documentId, text } = await readDocument(app, summary);
  const mark = async (words: string, color: 'amber' | 'rose'): Promise<void> => {
    const start = text.indexOf(words);
    const answer = await app.call('annotations.save', {
      ...{ id: null, documentId, range: { start, end: start + words.length } },
      ...{ style: 'highlight', color, note: '', tags: [] },
    });
    expect(answer.ok).toBe(true);
  };
  await mark('先修整步道，再补种苗木', 'amber');
  await mark('再补种苗木，最后更换座椅', 'rose');
  const cards = page.locator('.note-quote');
  await expect(cards).toHaveText(['先修整步道，再补种苗木', '再补种苗木，最后更换座椅']);
  await expect.poll(() => listPainted(app, 'highlight-amber')).toEqual(['先修整步道，再补种苗木']);
  await expect.poll(() => listPainted(app, 'highlight-rose')).toEqual(['再补种苗木，最后更换座椅']);

  const chosen = page.locator('.note.is-chosen .note-quote');
  for (const [words, quote] of [
    ['先修整', '先修整步道，再补种苗木'],
    ['最后更换', '再补种苗木，最后更换座椅'],
  ] as const) {
    const { x, y } = await edgeOf(paragraph(app, FIRST), words, 'start');
    await page.mouse.click(x + 4, y);
    await expect(chosen).toHaveText(quote);
    expect(await listPainted(app, 'chosen')).toEqual([quote]);
  }
  await page.keyboard.press('k');
  await expect(chosen).toHaveText('先修整步道，再补种苗木');
  await page.keyboard.press('j');
  await expect(chosen).toHaveText('再补种苗木，最后更换座椅');
  await page.keyboard.press('j');
  await expect(chosen).toHaveText('再补种苗木，最后更换座椅');
});

test('the keys go to annotations that are out of sight', async ({ app }) => {
  await openSpread(app);
  const { page } = app;
  const [summary] = await listDocuments(app);
  if (summary === undefined) throw new Error('no document');
  const { id: documentId, text } = await readDocument(app, summary);
  for (const words of ['口袋公园就在', '月末核对']) {
    const start = text.indexOf(words);
    await app.call('annotations.save', {
      ...{ id: null, documentId, range: { start, end: start + words.length } },
      ...{ style: 'underline', color: 'blue', note: '', tags: [] },
    });
  }
  await expect(page.locator('.note')).toHaveCount(2);
  // A size at which the two passages do not go into one window.
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('+');
  const [first, last] = [paragraph(app, '口袋公园就在'), page.locator('.is-note .block-text')];
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(last).toBeInViewport();
  await expect(first).not.toBeInViewport();
  await page.keyboard.press('k');
  await expect(first).toBeInViewport();
  await expect(page.locator('.note.is-chosen .note-quote')).toHaveText('口袋公园就在');
});
