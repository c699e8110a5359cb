import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveElectron } from '#scripts/runtime/electron-runtime.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { sandboxParameters } from '#scripts/runtime/sandbox.ts';
import { launchApp } from '#scripts/support/launch-app.ts';
import { hearEvent } from '../support/hear-event.ts';
import { grantPath, openSamples, test } from '../support/test-with-app.ts';

test('the window has its title, its smallest size, and fonts for Chinese', async ({ app }) => {
  const window = await app.electron.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    return { title: first?.getTitle(), smallest: first?.getMinimumSize() };
  });
  expect(window).toEqual({ title: '公报馆', smallest: [1024, 700] });
  const isVisible = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  const loaded = await app.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].some((font) => font.status === 'loaded' && font.family.includes('Gazette'));
  });
  expect(loaded).toBe(true);
});

test('place, language and recent archives are kept for the next start', async ({ app }) => {
  const folder = await openSamples(app);
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 760 });
  });
  await app.call('shell.saveSettings', { language: 'en', author: '沈波' });
  await app.close({ keep: true });
  const again = await launchApp({ home: join(app.userData, '..') });
  const bounds = await again.electron.evaluate(({ BrowserWindow, Menu }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    menu: Menu.getApplicationMenu()?.items[0]?.label,
  }));
  const settings = await again.call('shell.settings', {});
  const opened = await again.call('archive.open', { folder });
  await again.close();
  expect({ bounds, settings, opened }).toMatchObject({
    bounds: { bounds: { width: 1100, height: 760 }, menu: 'File' },
    settings: { ok: true, value: { language: 'en', author: '沈波', recentArchives: [{ folder }] } },
    opened: { ok: true, value: { folder, issues: 24 } },
  });
});

test('a second start brings the first window forward and ends', async ({ app }) => {
  const { executable } = await resolveElectron();
  const second = spawn(
    executable,
    [...sandboxParameters(), projectFolder, `--user-data-dir=${app.userData}`],
    { stdio: 'ignore' },
  );
  const code = await new Promise<number | null>((resolve) => {
    second.on('exit', resolve);
  });
  const windows = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect([code, windows]).toEqual([0, 1]);
});

test('a chosen menu item reaches the window', async ({ app }) => {
  const heard = await hearEvent(app.page, 'menu.chosen');
  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('help')?.click();
  });
  expect(await heard()).toEqual({ command: 'help' });
});

test('the menu takes the window to full screen and back, with F11 as its key', async ({ app }) => {
  const isFull = (): Promise<boolean | undefined> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  /** Chooses the item and answers its key, which the keyboard of a test does not reach. */
  const choose = (): Promise<string | undefined> =>
    app.electron.evaluate(({ BrowserWindow, Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
      const item = items?.find(({ role }) => role?.toLowerCase() === 'togglefullscreen');
      const [window] = BrowserWindow.getAllWindows();
      item?.click({}, window, window?.webContents);
      // The types leave out the key that a role brings along.
      return (
        item as { getDefaultRoleAccelerator?: () => string } | undefined
      )?.getDefaultRoleAccelerator?.();
    });
  expect(await isFull()).toBe(false);
  expect(await choose()).toBe('F11');
  await expect.poll(isFull).toBe(true);
  await choose();
  await expect.poll(isFull).toBe(false);
});

test('files dropped on the window are told with their paths, and may then be imported', async ({ app }) => {
  const file = join(app.scratch, '公报.txt');
  writeFileSync(file, '云溪区人民政府公报\n关于开展环境整治的通知\n各街道办事处：\n请认真贯彻执行。\n');
  const archive = join(app.scratch, '档案库');
  await grantPath(app, archive);
  await app.call('archive.create', { folder: archive, name: '档案库' });
  const heard = await hearEvent(app.page, 'files.dropped');
  expect(await app.call('import.start', { paths: [file], dryRun: true })).toMatchObject({
    ok: false,
    error: { code: 'ipc/not-granted' },
  });
  await app.page.getByRole('navigation', { name: '房间' }).waitFor();
  const devtools = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  await drag('dragEnter');
  // As a hand would: it is held there until it is told that it may let go.
  await expect(async () => {
    await drag('dragOver');
    await expect(app.page.getByText('松开即可导入')).toBeVisible({ timeout: 200 });
  }).toPass();
  await drag('dragOver');
  await drag('drop');
  expect(await heard()).toEqual({ paths: [file] });
  expect(await app.call('import.start', { paths: [file], dryRun: true })).toMatchObject({ ok: true });
});

test('a damaged settings file does not keep the window from opening', async ({ app }) => {
  await app.close({ keep: true });
  const file = join(app.userData, 'settings.json');
  writeFileSync(file, '{"language":');
  const again = await launchApp({ home: join(app.userData, '..') });
  expect(await again.call('shell.settings', {})).toEqual({
    ok: true,
    value: { language: 'zh-CN', recentArchives: [], author: '', watchedFolders: [] },
  });
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{"language":');
  await again.close();
});
