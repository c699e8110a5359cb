import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The files and folders that the person chose: in a dialog, by dropping them on the window, or among the recent archives. */
export type GrantedPaths = {
  grant: (paths: readonly string[]) => void;
  /** True for a granted path and for everything below a granted folder; false for a relative path. */
  isGranted: (path: string) => boolean;
};

export function createGrantedPaths(): GrantedPaths {
  const granted = new Set<string>();
  return {
    grant: (paths) => {
      for (const path of paths) if (isPlainAbsolute(path)) granted.add(resolve(path));
    },
    isGranted: (path) => {
      if (!isPlainAbsolute(path)) return false;
      const wanted = resolve(path);
      return [...granted].some((root) => isWithin(root, wanted));
    },
  };
}

function isPlainAbsolute(path: string): boolean {
  return isAbsolute(path) && !path.includes('\0');
}

function isWithin(root: string, path: string): boolean {
  // `relative` knows the system's rules, letter case on Windows among them.
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
