import type { App, BrowserWindow } from 'electron';
import type { Log } from './files/log-file.ts';

/** Ends what must end in order before the application does. */
export function endInOrder(app: App, end: () => Promise<void>): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void end().finally(() => {
      ended = true;
      app.quit();
    });
  });
}

/** Logs what nobody caught, instead of showing its stack to the person, and shows the page again where its process died. */
export function catchFaults(window: BrowserWindow, log: Log): void {
  const record = (message: string) => (error: unknown) => {
    log('error', message, { error: error instanceof Error ? error.stack : String(error) });
  };
  process.on('uncaughtException', record('uncaught exception'));
  process.on('unhandledRejection', record('unhandled rejection'));
  window.webContents.on('render-process-gone', (_event, details) => {
    log('error', 'window process gone', { ...details });
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
  window.webContents.on('preload-error', (_event, _file, error) => {
    record('preload failed')(error);
  });
}
