import { app, dialog, ipcMain, Menu, protocol, session, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settingsSchema } from '#core/contract/shell-operations.ts';
import { appFolders } from './app-folders.ts';
import type { CallArchive } from './archive-process/running-archive.ts';
import { APP_SCHEME } from './app-origin.ts';
import { connectArchive, newReference, type Tell } from './connect-archive.ts';
import { catchFaults, endInOrder } from './guard-process.ts';
import { openLog } from './files/log-file.ts';
import { createCallHandler } from './ipc/call-handler.ts';
import { createGrantedPaths } from './ipc/granted-paths.ts';
import { registerIpc, sendEvent } from './ipc/register-ipc.ts';
import { buildMenu } from './menu/menu-template.ts';
import { guardSession } from './offline/guard-session.ts';
import { serveApp } from './protocol/app-protocol.ts';
import { createOneTimePages } from './protocol/one-time-pages.ts';
import { FIRST_SETTINGS } from './settings/first-settings.ts';
import { openSettingsFile } from './settings/settings-file.ts';
import { createDesktop } from './shell/desktop.ts';
import { createRenderContinuity } from './shell/render-continuity.ts';
import { createRenderExcerpt } from './shell/render-excerpt.ts';
import { watchForArchive } from './shell/watch-folder.ts';
import { windowStopped } from './shell/window-stopped.ts';
import { createShellAnswers } from './shell/shell-answers.ts';
import { ensureLoaded } from './window/ensure-loaded.ts';
import { openMainWindow } from './window/main-window.ts';
import { FIRST_WINDOW_STATE, windowStateSchema } from './window/window-state.ts';

/** Puts the application together and opens its window; `userData` is the absolute path of the folder for settings and logs. */
export function startApplication(userData: string): BrowserWindow {
  const developerTools = !app.isPackaged;
  const resources = app.isPackaged
    ? join(process.resourcesPath, 'gazette')
    : join(app.getAppPath(), 'resources');
  const log = openLog(join(userData, 'logs'));
  const grants = createGrantedPaths();
  const pages = createOneTimePages();
  const settings = openSettingsFile(join(userData, 'settings.json'), settingsSchema, FIRST_SETTINGS);
  const { recentArchives, watchedFolders } = settings.read();
  grants.grant([...recentArchives, ...watchedFolders].map(({ folder }) => folder));

  let window: BrowserWindow | null = null;
  const tell: Tell = (name, payload) => {
    sendEvent(window, name, payload);
  };
  const archive = connectArchive({ appPath: app.getAppPath(), resources, settings, grants, log, tell });
  const callArchive: CallArchive = (operation, request) => archive.call(operation, request);
  const showMenu = (): void => {
    const { language } = settings.read();
    const choose = (command: Parameters<typeof tell<'menu.chosen'>>[1]['command']): void => {
      tell('menu.chosen', { command });
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu({ language, developerTools, choose })));
  };

  const shell = createShellAnswers({
    desktop: createDesktop({ window: () => window, pages, language: () => settings.read().language }),
    grants,
    settings,
    watch: (archiveId) => watchForArchive(callArchive, settings.read(), archiveId),
    archiveFolder: () => archive.folder,
    renderExcerpt: createRenderExcerpt(archive, () => settings.read().language),
    renderContinuity: createRenderContinuity(archive, () => settings.read().language),
    settingsChanged: () => {
      showMenu();
      void archive.call('profile.save', { author: settings.read().author });
      tell('archive.changed', { parts: ['settings'] });
    },
  });
  const call = createCallHandler({
    grants,
    shell,
    callArchive,
    // A measurement goes without, as the packed application does.
    checksAnswers: developerTools && !app.commandLine.hasSwitch('unchecked-answers'),
    reportBug: (error, operation) => {
      const ref = newReference();
      log('error', 'bug', { ref, operation, error: error instanceof Error ? error.stack : String(error) });
      return ref;
    },
  });
  const dropped = (paths: readonly string[]): void => {
    grants.grant(paths);
    tell('files.dropped', { paths: [...paths] });
  };
  registerIpc({ ipcMain, window: () => window, call, dropped });

  guardSession(session.defaultSession, developerTools);
  protocol.handle(APP_SCHEME, (request) => serveApp(request, { folders: appFolders, pages }));
  showMenu();
  const icon = join(resources, 'icons', 'icon.png');
  const state = openSettingsFile(join(userData, 'window.json'), windowStateSchema, FIRST_WINDOW_STATE);
  window = openMainWindow({
    preload: appFolders.preload,
    icon: existsSync(icon) ? icon : null,
    state,
    developerTools,
  });
  window.on('closed', () => {
    window = null;
  });
  endInOrder(app, async () => {
    await Promise.all([archive.close(), state.settled(), settings.settled()]);
  });
  catchFaults(window, log, () => {
    const { stoppedTitle, stopped } = windowStopped[settings.read().language];
    dialog.showErrorBox(stoppedTitle, `${stopped}\n\n${join(userData, 'logs')}`);
    app.quit();
  });
  ensureLoaded(app, window.webContents, log);
  return window;
}
