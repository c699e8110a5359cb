import type { App } from 'electron';
import { join } from 'node:path';

/**
 * Settles where settings and logs of this computer are kept: the folder named by `--user-data-dir`, else one with a plain ASCII
 * name, since the product's own name is Chinese. Call before the application is ready.
 */
export function settleUserData(app: App): string {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  const folder = named === '' ? join(app.getPath('appData'), 'gazette-hall') : named;
  app.setPath('userData', folder);
  return folder;
}
