import { app, protocol, type BrowserWindow } from 'electron';
import { forbidNetwork } from './offline/guard-session.ts';
import { declareAppScheme } from './protocol/app-protocol.ts';
import { settleUserData } from './shell/user-data.ts';
import { startApplication } from './start-application.ts';

// Everything that must be settled before Electron is ready.
declareAppScheme(protocol);
forbidNetwork(app);
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
  void app.whenReady().then(() => {
    window = startApplication(userData);
    window.on('closed', () => {
      window = null;
    });
  });
} else {
  app.quit();
}
