import { app, dialog, protocol, type BrowserWindow } from 'electron';
import { forbidNetwork } from './offline/guard-session.ts';
import { declareAppScheme } from './protocol/app-protocol.ts';
import { settleUserData } from './shell/user-data.ts';
import { startApplication } from './start-application.ts';

// Everything that must be settled before Electron is ready.
declareAppScheme(protocol);
forbidNetwork(app);
// The window has V8 collect what it no longer shows when it is at rest (preload.ts).
app.commandLine.appendSwitch('js-flags', '--expose-gc');
// GTK draws nothing but dialogs here, and would load a driver to see what its OpenGL could do: 43 MB where that draws by software.
const ownOpenGl = process.env['GDK_GL'];
process.env['GDK_GL'] ??= 'disable';
const userData = settleUserData(app);

let window: BrowserWindow | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(() => {
      // Programs that are started from here may want it.
      if (ownOpenGl === undefined) delete process.env['GDK_GL'];
      window = startApplication(userData);
      window.on('closed', () => {
        window = null;
      });
    })
    .catch((error: unknown) => {
      // Better a box with the reason than a program that runs without a window.
      dialog.showErrorBox(
        '公报馆 · Gazette Hall',
        `无法启动 · Cannot start\n\n${String(error)}\n\n${userData}`,
      );
      app.exit(1);
    });
} else {
  app.quit();
}
