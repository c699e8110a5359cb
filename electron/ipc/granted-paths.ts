import { isAbsolute, relative, resolve } from 'node:path';
import { isWithin, realPath } from '../files/real-path.ts';

/** The files and folders that the person chose: in a dialog, by dropping them on the window, or among the recent archives. */
export type GrantedPaths = {
  grant: (paths: readonly string[]) => void;
  /** Grants files that the person named in the dialog for saving: these alone may be overwritten. */
  grantSaving: (files: readonly string[]) => void;
  /** True for a granted path and for all that lies, links followed, below a granted folder; false for a relative path. */
  isGranted: (path: string) => boolean;
  /** True for exactly the files granted for saving. */
  isGrantedForSaving: (file: string) => boolean;
};

export function createGrantedPaths(): GrantedPaths {
  const granted = new Set<string>();
  const forSaving = new Set<string>();
  const add = (paths: readonly string[], ...sets: Set<string>[]): void => {
    for (const path of paths.filter(isPlainAbsolute)) for (const set of sets) set.add(resolve(path));
  };
  return {
    grant: (paths) => {
      add(paths, granted);
    },
    grantSaving: (files) => {
      add(files, granted, forSaving);
    },
    isGranted: (path) =>
      isPlainAbsolute(path) && [...granted].some((root) => isReallyWithin(root, resolve(path))),
    isGrantedForSaving: (file) =>
      isPlainAbsolute(file) && [...forSaving].some((chosen) => relative(chosen, resolve(file)) === ''),
  };
}

function isPlainAbsolute(path: string): boolean {
  return isAbsolute(path) && !path.includes('\0');
}

/** What was chosen is fine even where it is a link; a link below it must not lead outside. */
function isReallyWithin(root: string, path: string): boolean {
  // Links are followed only below the right name: a share that does not answer must not hold up every call.
  if (!isWithin(root, path)) return false;
  if (relative(root, path) === '') return true;
  const [realRoot, real] = [realPath(root), realPath(path)];
  return realRoot !== null && real !== null && isWithin(realRoot, real);
}
