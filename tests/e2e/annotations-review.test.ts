import { expect } from '@playwright/test';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { dismissReports, goTo } from '#scripts/support/main-job.ts';
import { disturbAnnotations } from '../support/disturb-annotations.ts';
import { openSamples, test } from '../support/test-with-app.ts';

/** What became of the annotations that wait for a look. */
async function waiting(app: LaunchedApp): Promise<string[]> {
  const answer = await app.call('annotations.awaiting', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.reviews.map(({ outcome }) => outcome).sort();
}

async function openReviews(app: LaunchedApp) {
  await openSamples(app);
  const documentId = await disturbAnnotations(app);
  await dismissReports(app);
  await expect(app.page.getByRole('button', { name: /批注.*待核 3/ })).toBeVisible();
  await goTo(app, '批注');
  await app.page.getByRole('radio', { name: '待核 3' }).click();
  return { documentId, list: app.page.getByRole('grid', { name: '待核批注' }) };
}

test('what a correction did to annotations is accepted, kept or pointed elsewhere with a key each, and taken back', async ({
  app,
}) => {
  const { page } = app;
  const { documentId, list } = await openReviews(app);
  const changed = list.getByRole('row').filter({ hasText: '原文有变' });
  await expect(changed.locator('ins')).toHaveText('（另有规定的除外）');
  await expect(changed.locator('del')).toHaveCount(1);

  await list.focus();
  await page.keyboard.press('a');
  await expect.poll(() => waiting(app)).toEqual(['lost', 'moved']);
  // What is not found is not accepted by the same key: it is kept as an orphan.
  await page.keyboard.press('a');
  await page.keyboard.press('k');
  await expect.poll(() => waiting(app)).toEqual(['moved']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有待核的批注')).toBeVisible();

  for (const left of [['moved'], ['lost', 'moved'], ['changed', 'lost', 'moved']]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => waiting(app)).toEqual(left);
  }

  await page.getByRole('radio', { name: '未找到 1' }).click();
  await list.focus();
  await page.keyboard.press('r');
  await expect(page.getByText('请在正文中选取这条批注应在的文字')).toBeVisible();
  await page.locator('article.page').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('s');
  await expect(page.getByText('按 R 把批注定位到所选文字')).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(() => waiting(app)).toEqual(['changed', 'moved']);
  const listed = await app.call('annotations.list', { documentId });
  expect(listed.ok && listed.value.annotations.every(({ state }) => state === 'anchored')).toBe(true);
});

test('all that was found again is accepted at once; an orphan can be decided on from its card', async ({
  app,
}) => {
  const { page } = app;
  const { list } = await openReviews(app);
  await page.getByRole('button', { name: '接受找到的 2 条' }).click();
  await expect.poll(() => waiting(app)).toEqual(['lost']);
  await list.focus();
  await page.keyboard.press('o');
  const card = page.getByRole('article').filter({ hasText: '失锚' });
  await card.getByRole('button', { name: '保留为失锚' }).click();
  await expect.poll(() => waiting(app)).toEqual([]);
  await expect(card).toContainText('原来的文字保留在这里');
});

test('what was found wrongly is made an orphan with one key, stays one, and that is taken back', async ({
  app,
}) => {
  const { page } = app;
  const { documentId, list } = await openReviews(app);
  const states = async (): Promise<string[]> => {
    const answer = await app.call('annotations.list', { documentId });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value.annotations
      .map(({ isGivenUp, state }) => `${isGivenUp ? 'given up, ' : ''}${state}`)
      .sort();
  };
  await page.getByRole('radio', { name: '原文有变 1' }).click();
  await list.focus();
  await page.keyboard.press('x');
  await expect.poll(() => waiting(app)).toEqual(['lost', 'moved']);
  expect(await states()).toEqual(['anchored', 'given up, orphan', 'orphan']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => waiting(app)).toEqual(['changed', 'lost', 'moved']);
  expect(await states()).toEqual(['anchored', 'anchored', 'orphan']);
  // On the card, of one that was accepted too.
  await page.getByRole('radio', { name: '全部 3' }).click();
  await list.focus();
  await page.keyboard.press('o');
  const card = page.getByRole('article').filter({ hasText: '现在读法不同' });
  await card.getByRole('button', { name: '接受' }).click();
  await expect.poll(() => waiting(app)).toEqual(['lost', 'moved']);
  const accepted = page.locator('.note.is-chosen');
  await accepted.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '设为失锚' }).click();
  await expect.poll(states).toEqual(['anchored', 'given up, orphan', 'orphan']);
  await expect(page.getByText('您已认定原文中没有这段文字')).toBeVisible();
});
