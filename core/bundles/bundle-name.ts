import { findPageRun } from './page-run.ts';

/** The extension of a bundle of pages: a ZIP file that holds nothing but pictures, a page each. */
export const BUNDLE_EXTENSION = '.cbz';

/**
 * What a bundle of pages is called: after what its pages' names share where that tells of an issue by a number (2004年第3期-01.tif), else
 * after the folder they lie in; `folder` is null where that has no name.
 */
export function bundleName(folder: string | null, pageFiles: readonly string[]): string {
  const [first = ''] = pageFiles;
  const { before, after } = findPageRun(pageFiles) ?? { before: '', after: '' };
  const shared = [
    before.replace(/[\s\-_.·—(（[【第]+$/u, ''),
    after.replace(/\.[^.]*$/u, '').replace(/^[\s\-_.·—)）\]】页頁版面]+/u, ''),
  ];
  const telling = shared.find((part) => /\d/u.test(part)) ?? folder ?? shared.find((part) => part !== '');
  return `${telling ?? first.replace(/\.[^.]*$/u, '')}${BUNDLE_EXTENSION}`;
}

/** Where a bundle of pages lies: its first page by its path, or within a ZIP archive; all of them lie in the folder of that one. */
export type BundlePlace = { path: string; entries: readonly string[]; pageFiles: readonly string[] };

/** What the bundle of pages at a place is called. */
export function bundleNameOf({ path, entries, pageFiles }: BundlePlace): string {
  const [place = path, archive = null] = [...entries].reverse().concat(path);
  const folder =
    place.split(/[\\/]/u).at(-2) ??
    archive
      ?.split(/[\\/]/u)
      .at(-1)
      ?.replace(/\.zip$/iu, '');
  return bundleName(folder === undefined || /^$|:$/u.test(folder) ? null : folder, pageFiles);
}
