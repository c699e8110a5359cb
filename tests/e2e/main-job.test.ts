import { expect } from '@playwright/test';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { launchApp } from '#scripts/support/launch-app.ts';
import {
  addNoteToDossier,
  chooseOnToolbar,
  createArchive,
  dismissReports,
  goTo,
  goToNextHit,
  importFiles,
  nameDossier,
  openResult,
  openSampleArchive,
  saveDossierPdf,
  search,
  selectSentence,
  writeNote,
} from '#scripts/support/main-job.ts';
import { test } from '../support/test-with-app.ts';

const NOTE = '与上年的提法对照：责任单位是否写明？';

test('a person imports a bulletin, finds a word, notes a passage, and finds the note after a restart, in the export and in print', async ({
  app,
}) => {
  const bulletin = join(projectFolder, 'resources', 'samples', 'bulletins', 'yunxi-2020-01.txt');
  await createArchive(app, { folder: join(app.scratch, '区公报'), name: '区公报' });
  await importFiles(app, [bulletin]);
  await dismissReports(app);
  await expect(app.page.getByText('2020年第1期').first()).toBeVisible();
  await search(app, '云溪区');
  await openResult(app, 0);
  await goToNextHit(app);
  await selectSentence(app);
  const chosen = await app.page.evaluate(() => getSelection()?.toString() ?? '');
  await chooseOnToolbar(app, '批注');
  await writeNote(app, NOTE);
  await addNoteToDossier(app, NOTE);
  await app.close({ keep: true });

  const again = await launchApp({ home: join(app.userData, '..') });
  await again.page.getByRole('button', { name: '区公报' }).click();
  await goTo(again, '批注');
  await expect(again.page.getByText(NOTE).first()).toBeVisible();
  const exported = join(again.scratch, '批注.jsonld');
  await answerSaveDialog(again.electron, exported);
  await again.page.getByRole('button', { name: '导出、并入与颜色' }).click();
  await again.page.getByRole('menuitem', { name: '导出…' }).click();
  await again.page.getByRole('radio', { name: 'W3C 批注（JSON-LD）' }).check();
  await again.page.getByRole('button', { name: '导出 1 条…' }).click();
  await expect(again.page.getByText('已导出 1 条批注')).toBeVisible();
  const quoted = JSON.stringify(JSON.parse(readFileSync(exported, 'utf8')));
  expect(quoted).toContain(JSON.stringify(chosen.trim()));
  expect(quoted).toContain(NOTE);
  expect(quoted).toContain('http://www.w3.org/ns/anno.jsonld');

  await goTo(again, '摘编');
  await nameDossier(again, '区公报摘编');
  const preview = again.page.frameLocator('iframe');
  await expect(preview.getByText(NOTE)).toBeVisible();
  await expect(preview.getByText(/出处：.*2020\(1\)/)).toBeVisible();
  const pdf = join(again.scratch, '摘编.pdf');
  await saveDossierPdf(again, pdf);
  const printed = readFileSync(pdf, 'latin1');
  expect(printed.startsWith('%PDF-')).toBe(true);
  expect(printed).toContain('NotoSerifSC');
  expect(printed).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(statSync(pdf).size).toBeGreaterThan(20_000);
  await again.close();
});

test('the sample archive opens from the first view, and every count in the results is true', async ({
  app,
}) => {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await search(app, '营商环境');
  const answer = await app.call('search.run', { query: '营商环境', limit: 100 });
  const documents = await app.call('documents.list', { issueId: null });
  if (!answer.ok || !documents.ok) throw new Error('no answer');
  // Words in traditional script are found too; two issues of the samples are printed in it.
  const texts = await Promise.all(
    documents.value.documents.map(async ({ id }) => {
      const document = await app.call('documents.get', { documentId: id });
      return document.ok ? (document.value.text.match(/营商环境|營商環境/g)?.length ?? 0) : -1;
    }),
  );
  const holding = texts.filter((count) => count > 0);
  await expect(app.page.getByText(`${String(answer.value.total)} 份文件`).first()).toBeVisible();
  expect({ documents: answer.value.total, hits: answer.value.hits.map(({ count }) => count).sort() }).toEqual(
    {
      documents: holding.length,
      hits: holding.sort(),
    },
  );
});

test('what was done can be undone and done again', async ({ app }) => {
  await openSampleArchive(app, join(app.scratch, '示例'));
  await dismissReports(app);
  await search(app, '营商环境');
  await openResult(app, 0);
  await selectSentence(app);
  await chooseOnToolbar(app, '蓝色高亮');
  const count = async (): Promise<number> => {
    const answer = await app.call('annotations.list', { documentId: null });
    return answer.ok ? answer.value.annotations.length : -1;
  };
  await expect.poll(count).toBe(1);
  await app.page.keyboard.press('Control+z');
  await expect.poll(count).toBe(0);
  await app.page.keyboard.press('Control+Shift+z');
  await expect.poll(count).toBe(1);
});
