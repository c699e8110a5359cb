import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shell = dirname(fileURLToPath(import.meta.url));

/** Absolute paths of what the build put beside the bundled main process; inside the asar file in a packaged application. */
export const appFolders = {
  shell,
  renderer: join(shell, '..', 'renderer'),
  fonts: join(shell, '..', 'fonts'),
  preload: join(shell, 'preload.cjs'),
  archiveProcess: join(shell, 'archive-process.js'),
} as const;
