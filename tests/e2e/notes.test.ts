import { expect, type Locator } from '@playwright/test';
import { join } from 'node:path';
import type { OperationName } from '#core/contract/contract.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { launchApp, type LaunchedApp } from '#scripts/support/launch-app.ts';
import {
  chooseOnToolbar,
  dismissReports,
  openResult,
  openSampleArchive,
  search,
  selectSentence,
} from '#scripts/support/main-job.ts';
import { test } from '../support/test-with-app.ts';

const WORDS = '责任单位是否写明？';

async function listAnnotations(app: LaunchedApp): Promise<readonly Annotation[]> {
  const answer = await app.call('annotations.list', { documentId: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.annotations;
}

const listNotes = async (app: LaunchedApp): Promise<string[]> =>
  (await listAnnotations(app)).map(({ note }) => note).filter((note) => note !== '');

/** Answers the next call of an operation as when the archive process dies under it, with the reference R-1. */
async function refuseOnce(app: LaunchedApp, operation: OperationName): Promise<void> {
  await app.electron.evaluate(({ ipcMain }, refused) => {
    type Handle = (...given: unknown[]) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handle> })._invokeHandlers;
    const handle = handlers.get('gazette:call');
    if (handle === undefined) throw new Error('no handler');
    handlers.set('gazette:call', (...given) => {
      if (given[1] !== refused) return handle(...given);
      handlers.set('gazette:call', handle);
      return { ok: false, error: { code: 'process/restarting', context: {}, ref: 'R-1' } };
    });
  }, operation);
}

/** Opens a document of the samples and begins a note on its first hit; the words are typed, not kept. */
async function beginNote(app: LaunchedApp): Promise<Locator> {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  await selectSentence(app);
  await chooseOnToolbar(app, '批注');
  const field = app.page.getByRole('textbox', { name: '批注内容' });
  await field.waitFor();
  await app.page.keyboard.type(WORDS);
  await expect(field).toHaveValue(WORDS);
  return field;
}

test('the way back does not take a note from under the hand that writes it', async ({ app }) => {
  const field = await beginNote(app);
  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(field).toBeFocused();
  await field.press('Control+Enter');
  await expect.poll(() => listNotes(app)).toEqual([WORDS]);
});

test('a note whose card is scrolled out of sight while it is written is kept', async ({ app }) => {
  const field = await beginNote(app);
  const [first] = await listAnnotations(app);
  if (first === undefined) throw new Error('no annotation');
  const document = await app.call('documents.get', { documentId: first.documentId });
  if (!document.ok) throw new Error('no document');
  const { length } = document.value.text;
  for (let number = 0; number < 60; number += 1)
    await app.call('annotations.save', {
      ...{ id: null, documentId: first.documentId, range: { start: length - 2, end: length } },
      ...{ style: 'highlight', color: 'blue', note: '', tags: [] },
    });
  await expect(app.page.locator('.notes-head')).toContainText('61');
  await expect(field).toHaveValue(WORDS);
  await app.page.locator('.note-list').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await expect(field).toBeHidden();
  await expect.poll(() => listNotes(app)).toEqual([WORDS]);
});

test('a note being written when the window is closed is there the next time', async ({ app }) => {
  await beginNote(app);
  await app.close({ keep: true });
  const again = await launchApp({ home: join(app.userData, '..') });
  await again.page.getByRole('button', { name: /示例/ }).last().click();
  await again.page.getByRole('navigation', { name: '房间' }).waitFor();
  expect(await listNotes(again)).toEqual([WORDS]);
  await again.close();
});

test('a note that cannot be stored stays in its field, and can be stored later', async ({ app }) => {
  const field = await beginNote(app);
  await refuseOnce(app, 'annotations.save');
  await field.press('Control+Enter');
  await expect(app.page.getByText('R-1')).toBeVisible();
  await expect(field).toHaveValue(WORDS);
  expect(await listNotes(app)).toEqual([]);
  await field.press('Control+Enter');
  await expect(field).toBeHidden();
  expect(await listNotes(app)).toEqual([WORDS]);
});

test('where only half of a change could be made, that half can be undone', async ({ app }) => {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  await selectSentence(app);
  await refuseOnce(app, 'dossier.save');
  await app.page.keyboard.press('d');
  await expect(app.page.getByText('R-1')).toBeVisible();
  expect(await listAnnotations(app)).toHaveLength(1);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => listAnnotations(app)).toEqual([]);
});
