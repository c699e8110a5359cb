import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApplication } from './building/build-application.ts';
import { ensureDebianPackages } from './debian-packages.ts';
import { withDisplay } from './runtime/display.ts';
import { projectFolder } from './runtime/project-folder.ts';
import { runScript } from './runtime/run-script.ts';
import { tell } from './runtime/tell.ts';
import { launchApp, type LaunchedApp } from './support/launch-app.ts';
import {
  addNoteToDossier,
  chooseOnToolbar,
  dismissReports,
  goTo,
  goToNextHit,
  nameDossier,
  openResult,
  openSampleArchive,
  saveDossierPdf,
  search,
  selectSentence,
  writeNote,
} from './support/main-job.ts';

const NOTE = '与上年的提法对照：责任单位是否写明？';
const output = join(projectFolder, 'demo-output');

/** The main job as a person does it: open, search, read, mark, print; `show` keeps a picture of each step. */
async function doMainJob(app: LaunchedApp, show: (name: string) => Promise<void>): Promise<void> {
  await app.page.getByRole('button', { name: '打开示例档案库' }).waitFor();
  await show('start');
  await openSampleArchive(app, join(app.scratch, '示例档案库'));
  await show('imported');
  await dismissReports(app);
  await show('shelf');
  await search(app, '营商环境');
  await show('results');
  await openResult(app, 0);
  await show('reader');
  await goToNextHit(app);
  await selectSentence(app);
  await show('selection');
  await chooseOnToolbar(app, '批注');
  await writeNote(app, NOTE);
  await addNoteToDossier(app, NOTE);
  await goToNextHit(app);
  await selectSentence(app);
  await chooseOnToolbar(app, '绿色高亮');
  await openResult(app, 2);
  await goToNextHit(app);
  await selectSentence(app);
  await chooseOnToolbar(app, '加入摘编');
  await show('annotated');
  await goTo(app, '批注');
  await show('annotations');
  await goTo(app, '名录');
  await show('registers');
  await goTo(app, '摘编');
  await nameDossier(app, '营商环境摘编');
  await show('dossier');
  await saveDossierPdf(app, join(output, '摘编.pdf'));
  await goTo(app, '保管');
  await show('keeping');
}

await runScript(async () => {
  await ensureDebianPackages();
  await buildApplication();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await withDisplay(async (environment) => {
    Object.assign(process.env, environment);
    const app = await launchApp();
    let count = 0;
    try {
      await doMainJob(app, async (name) => {
        count += 1;
        const file = `${String(count).padStart(2, '0')}-${name}.png`;
        await app.page.waitForTimeout(400);
        await app.page.screenshot({ path: join(output, file) });
        tell(file);
      });
    } catch (error) {
      await app.page.screenshot({ path: join(output, 'failed.png') });
      throw error;
    } finally {
      await app.close();
    }
  });
  tell(`The pictures and the printed dossier are in ${output}.`);
});
