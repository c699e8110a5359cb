import { answerOpenDialog, answerSaveDialog } from './answer-dialogs.ts';
import type { LaunchedApp } from './launch-app.ts';

/*
 * What a person does in the window, by the words on it (Chinese interface). Used by the demonstration and the end-to-end tests.
 */

const SLOW_MS = 60_000;

/** Opens the sample archive from the start view, in a folder chosen in the dialog, and waits for its import. */
export async function openSampleArchive({ electron, page }: LaunchedApp, folder: string): Promise<void> {
  await answerOpenDialog(electron, [folder]);
  await page.getByRole('button', { name: '打开示例档案库' }).click();
  await page.getByText('导入 24 期').waitFor({ timeout: SLOW_MS });
}

/** Makes a new archive from the start view. */
export async function createArchive(
  { electron, page }: LaunchedApp,
  { folder, name }: { folder: string; name: string },
): Promise<void> {
  await answerOpenDialog(electron, [folder]);
  await page.getByRole('button', { name: '新建档案库' }).click();
  await page.getByLabel('档案库名称').fill(name);
  await page.getByRole('button', { name: '选择文件夹并建立' }).click();
  await page.getByText(`档案库：${name}`).waitFor();
}

/** Imports files chosen in the dialog, without waiting for their preview, and waits for the report. */
export async function importFiles({ electron, page }: LaunchedApp, files: readonly string[]): Promise<void> {
  await answerOpenDialog(electron, files);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('menuitem', { name: '选择文件…' }).click();
  await page.getByRole('button', { name: '导入全部' }).click();
  await page.getByText(/导入 \d+ 期/).waitFor({ timeout: SLOW_MS });
}

/** Puts away the reports of finished jobs that cover part of the window. */
export async function dismissReports({ page }: LaunchedApp): Promise<void> {
  const dismiss = page.getByRole('button', { name: '收起' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

/** Searches and waits for the results. */
export async function search({ page }: LaunchedApp, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '检索' });
  await field.fill(query);
  await field.press('Enter');
  await page.getByRole('listbox', { name: '检索结果' }).waitFor();
  // The answer to an earlier query stays, dimmed, until this one is answered.
  await page.locator('.results-pane[aria-busy=false]').waitFor();
}

/** Opens one of the results, the first being 0, and waits for its text. */
export async function openResult({ page }: LaunchedApp, index: number): Promise<void> {
  await page.getByRole('listbox', { name: '检索结果' }).getByRole('option').nth(index).click();
  await page.locator('article.page').waitFor();
}

/** Goes to the next hit in the open document. */
export async function goToNextHit({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: '下一处' }).click();
}

/** Selects the sentence of the present hit, as the key S does, and waits for the toolbar. */
export async function selectSentence({ page }: LaunchedApp): Promise<void> {
  await page.locator('article.page').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('s');
  await page.getByRole('toolbar', { name: '选段操作' }).waitFor();
}

/** Presses one of the toolbar's buttons by its name. */
export async function chooseOnToolbar({ page }: LaunchedApp, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: '选段操作' }).getByRole('button', { name, exact: true }).click();
}

/** Writes the note of the annotation just made, and keeps it. */
export async function writeNote({ page }: LaunchedApp, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: '批注内容' });
  await field.fill(words);
  await field.press('Control+Enter');
  await page.getByText(words).waitFor();
}

/** Puts the annotation with this note into the dossier, from its card. */
export async function addNoteToDossier({ page }: LaunchedApp, words: string): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: words });
  await card.getByRole('button', { name: '加入摘编' }).click();
  await page.getByText('已加入摘编').first().waitFor();
}

/** Gives the dossier its title. */
export async function nameDossier({ page }: LaunchedApp, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: '摘编标题' });
  await field.fill(title);
  await field.press('Enter');
  await page.frameLocator('iframe').getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Goes to a room of the house by its door. */
export async function goTo({ page }: LaunchedApp, room: string): Promise<void> {
  await page.getByRole('navigation', { name: '房间' }).getByRole('button', { name: room }).click();
}

/** Saves the dossier as PDF into a file chosen in the dialog, and waits until it is written. */
export async function saveDossierPdf({ electron, page }: LaunchedApp, file: string): Promise<void> {
  await answerSaveDialog(electron, file);
  await page.getByRole('button', { name: '存为 PDF…' }).click();
  await page.getByText(`已保存：${file}`).waitFor({ timeout: SLOW_MS });
}
