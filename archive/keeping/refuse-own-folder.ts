import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';

/**
 * Refuses to write a file for a person into the archive's own folder, where it could replace the database or an original.
 * @throws AppError `ipc/not-granted`
 */
export function refuseOwnFolder(folder: string, file: string): void {
  const named = resolve(file);
  // A link that is itself the target is replaced and not followed, so only the way to it counts.
  const inFact = resolve(realFolder(dirname(named)), relative(dirname(named), named));
  const roots = [resolve(folder), realFolder(folder)];
  if (roots.some((root) => isWithin(root, named) || isWithin(root, inFact)))
    throw new AppError('ipc/not-granted', { file });
}

/** Where a folder really lies; of one that is missing, the part that is there is followed. */
function realFolder(folder: string): string {
  const path = resolve(folder);
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realFolder(above), relative(above, path));
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
