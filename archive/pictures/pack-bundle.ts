import { zipSync, type Zippable } from 'fflate';

/** The first day that a ZIP file can tell, in whatever zone: a bundle of the same pages is the same bytes, whenever it is made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A bundle of pages: the files unchanged, one after the other, in a ZIP file that packs nothing. The same files in the same order make the
 * same bytes, and so an original that is known by its hash.
 */
export function packBundle(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 0, mtime: NO_TIME, os: 0 }];
  return zipSync(entries);
}
