import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Where a path really lies once every link on the way is followed; of what is missing yet, the nearest folder that is there is
 * followed. Null where a link leads nowhere, for then nobody can tell.
 */
export function realPath(path: string): string | null {
  const wanted = resolve(path);
  try {
    return realpathSync.native(wanted);
  } catch {
    if (lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink() === true) return null;
    const above = dirname(wanted);
    if (above === wanted) return wanted;
    const real = realPath(above);
    return real === null ? null : join(real, relative(above, wanted));
  }
}

/** True for `root` itself and all that lies below it, as the two absolute paths are written. */
export function isWithin(root: string, path: string): boolean {
  // `relative` knows the system's rules, letter case on Windows among them.
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** True where a file lies in a folder by its name or in fact; also where that cannot be told. */
export function liesIn(folder: string, file: string): boolean {
  const [root, path] = [realPath(folder), realPath(file)];
  return isWithin(resolve(folder), resolve(file)) || root === null || path === null || isWithin(root, path);
}
