import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Absolute path of this project's cache folder, made where it is missing. What lies in it can always be made again. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment['XDG_CACHE_HOME'];
  const folder = join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'gazette-hall');
  mkdirSync(folder, { recursive: true });
  return folder;
}
