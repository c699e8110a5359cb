import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heapLimit } from '#archive/processes/start-child.ts';
import { utilityParameters } from '#electron/archive-process/utility-child.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { findArchiveProcess } from '../support/find-archive-process.ts';
import { NOTICE_LINES, printNotice } from '../support/print-notice.ts';
import { openSamples, test } from '../support/test-with-app.ts';

test('when the archive process is killed, the person is told and the archive is open again', async ({
  app,
}) => {
  const folder = await openSamples(app);
  const before = await app.call('archive.status', {});
  const killed = await findArchiveProcess(app);
  process.kill(killed, 'SIGKILL');
  await expect(app.page.getByText('档案进程曾意外停止')).toBeVisible();
  const after = await app.call('archive.status', {});
  expect(after).toEqual(before);
  expect(after).toMatchObject({ ok: true, value: { folder, issues: 24 } });
  expect(await findArchiveProcess(app)).not.toBe(killed);
  expect(await app.call('search.run', { query: '营商环境' })).toMatchObject({ ok: true });
});

test('when the archive process dies again and again, the person is told and one press brings the archive back', async ({
  app,
}) => {
  const folder = await openSamples(app);
  for (let death = 1; death <= 3; death += 1) {
    const alive = await findArchiveProcess(app);
    process.kill(alive, 'SIGKILL');
    if (death < 3) await expect.poll(() => findArchiveProcess(app).catch(() => alive)).not.toBe(alive);
    if (death < 3) await expect.poll(async () => (await app.call('archive.status', {})).ok).toBe(true);
  }
  const again = app.page.getByRole('button', { name: '再次启动' });
  await expect(again).toBeVisible();
  expect(await app.call('issues.list', {})).toMatchObject({ ok: false, error: { code: 'process/stopped' } });
  await again.click();
  await expect(again).toBeHidden();
  expect(await app.call('archive.status', {})).toMatchObject({ ok: true, value: { folder, issues: 24 } });
});

test('when the page itself dies, the window shows it again with the archive still open', async ({ app }) => {
  await openSamples(app);
  const shown = app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<boolean>((resolve) => {
      contents?.once('did-finish-load', () => {
        resolve(true);
      });
      contents?.forcefullyCrashRenderer();
    });
  });
  expect(await shown).toBe(true);
  const status = await app.electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'window.gazette.call("archive.status", {})',
      ) as Promise<unknown>,
  );
  expect(status).toMatchObject({ ok: true, value: { issues: 24 } });
});

test('the archive process answers as a utility process where Electron can run it, and says why where it cannot', async ({
  app,
}) => {
  const { nodeApi, first } = await app.electron.evaluate(
    async ({ utilityProcess }, [entry, resources]) => {
      const child = utilityProcess.fork(entry, [`--resources-folder=${resources}`], { stdio: 'ignore' });
      const message = await new Promise<{ kind: string; failure?: { code: string } }>((resolve) => {
        child.once('message', resolve);
      });
      child.kill();
      return { nodeApi: Number(process.versions['napi']), first: message };
    },
    [
      join(projectFolder, 'dist', 'electron', 'archive-process.js'),
      join(projectFolder, 'resources'),
    ] as const,
  );
  expect(first).toMatchObject(
    nodeApi >= 10 ? { kind: 'ready' } : { kind: 'cannot-start', failure: { code: 'process/wrong-runtime' } },
  );
});

test('the process that recognises text answers as a utility process, and is ended in the middle of a page', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const picture = join(app.scratch, '通知.png');
  writeFileSync(picture, await printNotice());
  const { lines, late } = await app.electron.evaluate(
    async ({ utilityProcess }, [entry, file, execArgv]) => {
      const child = utilityProcess.fork(entry, [], { stdio: 'ignore', execArgv });
      const ended = new Promise<void>((resolve) => {
        child.once('exit', () => {
          resolve();
        });
      });
      const request = { picture: process.getBuiltinModule('fs').readFileSync(file) };
      type Reply = { kind: string; value?: { lines: unknown[] } };
      let late = 0;
      const reply = await new Promise<Reply>((resolve) => {
        child.on('message', (message: Reply) => {
          if (message.kind === 'taken') return;
          late += 1;
          resolve(message);
        });
        child.postMessage(request);
      });
      late = 0;
      child.postMessage(request);
      child.kill();
      await ended;
      return { lines: reply.value?.lines.length, late };
    },
    [
      join(projectFolder, 'dist', 'electron', 'recognition-process.js'),
      picture,
      utilityParameters(heapLimit(512)),
    ] as const,
  );
  expect({ lines, late }).toEqual({ lines: NOTICE_LINES.length, late: 0 });
});
