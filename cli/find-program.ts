import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BUILT = ['dist', 'electron', 'command-line.js'] as const;
/** What the built command line is made of and how, beside the packages that the lock file names. */
const SOURCES = ['cli', 'core', 'archive', 'scripts/building', 'package.json', 'package-lock.json'];

/**
 * The command line of a project: as it was built where nothing that goes into it has changed since, for that starts in a third of the
 * time; its source otherwise.
 */
export function findProgram(project: string): URL {
  const built = join(project, ...BUILT);
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  const isCurrent = SOURCES.every((source) => isOlder(join(project, source), builtAt));
  return pathToFileURL(isCurrent ? built : join(project, 'cli', 'command-line.ts'));
}

/** Whether a file, or a folder with all that lies below it, is there and has last changed before a time; a folder changes with the names in it. */
function isOlder(path: string, time: number): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined || status.mtimeMs >= time) return false;
  return !status.isDirectory() || readdirSync(path).every((name) => isOlder(join(path, name), time));
}
