import type { App, BrowserWindow } from 'electron';
import { createCrashCounter } from './archive-process/crash-counter.ts';
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

/** The part of the window that is used here. */
type Watched = { webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload'> };

/**
 * Logs what nobody caught, instead of showing its stack to the person, and shows the page again where its process died; calls
 * `giveUp` instead where that happens for the third time within a minute.
 */
export function catchFaults(window: Watched, log: Log, giveUp: () => void): void {
  const crashes = createCrashCounter({ limit: 3, withinMs: 60_000, restMs: 60_000 });
  const record = (message: string) => (error: unknown) => {
    log('error', message, { error: error instanceof Error ? error.stack : String(error) });
  };
  process.on('uncaughtException', record('uncaught exception'));
  process.on('unhandledRejection', record('unhandled rejection'));
  window.webContents.on('render-process-gone', (_event, details) => {
    log('error', 'window process gone', { ...details });
    if (details.reason === 'clean-exit') return;
    crashes.count();
    if (crashes.mayStart()) window.webContents.reload();
    else giveUp();
  });
  window.webContents.on('preload-error', (_event, _file, error) => {
    record('preload failed')(error);
  });
}
