import type { App, WebContents } from 'electron';
import type { Log } from '../files/log-file.ts';

const PATIENCE_MS = 20_000;

/** Calls `onLate` once where a page has not finished loading in time. */
export function watchLoading(contents: WebContents, onLate: () => void, patienceMs = PATIENCE_MS): void {
  const timer = setTimeout(onLate, patienceMs);
  const stop = (): void => {
    clearTimeout(timer);
  };
  contents.once('did-finish-load', stop);
  contents.once('destroyed', stop);
}

/**
 * Starts the application once more without graphics where its window never loads. On a machine whose graphics cannot be used,
 * Chromium switches to drawing by itself during the start, and now and then every page waits for the lost graphics process for ever.
 */
export function ensureLoaded(app: App, contents: WebContents, log: Log): void {
  const startedAt = performance.now();
  contents.once('did-finish-load', () => {
    log('info', 'window loaded', { tookMs: Math.round(performance.now() - startedAt) });
  });
  watchLoading(contents, () => {
    log('warning', 'the window does not load');
    if (app.commandLine.hasSwitch('disable-gpu')) return;
    app.relaunch({ args: [...process.argv.slice(1), '--disable-gpu'] });
    app.exit(0);
  });
}
