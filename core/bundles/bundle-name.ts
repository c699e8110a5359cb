import { findRunningNumber } from './running-number.ts';

/** The extension of a bundle of pages: a ZIP file that holds nothing but pictures, a page each. */
export const BUNDLE_EXTENSION = '.cbz';

/**
 * What a bundle of pages is called: after what its pages' names share where that tells of an issue by a number (2004年第3期-01.tif), else
 * after the folder they lie in; `folder` is null where that has no name.
 */
export function bundleName(folder: string | null, pageFiles: readonly string[]): string {
  const [first = ''] = pageFiles;
  const { before, after } = findRunningNumber(first) ?? { before: first, after: '' };
  const shared = [
    before.replace(/[\s\-_.·—(（[【第]+$/u, ''),
    after.replace(/\.[^.]*$/u, '').replace(/^[\s\-_.·—)）\]】页頁版面]+/u, ''),
  ];
  const telling = shared.find((part) => /\d/u.test(part)) ?? folder ?? shared.find((part) => part !== '');
  return `${telling ?? first.replace(/\.[^.]*$/u, '')}${BUNDLE_EXTENSION}`;
}
