import { groupNames } from '#core/bundles/group-names.ts';
import type { PicturesAs } from '#core/model/batch.ts';
import { isPictureName } from '../importers/image-importer.ts';
import { folderOf } from './file-place.ts';

/** Pictures that are pages of one issue: the names of all of them by where the first lies, and where the others lie. */
export type GatheredPages = { pagesOf: ReadonlyMap<string, readonly string[]>; others: ReadonlySet<string> };

/** Gathers the pictures in each folder whose names differ only in a running number. Places are paths, or names of entries. */
export function gatherPages(places: readonly string[], as: PicturesAs): GatheredPages {
  const pagesOf = new Map<string, readonly string[]>();
  const others = new Set<string>();
  if (as === 'apart') return { pagesOf, others };
  const folders = new Map<string, string[]>();
  for (const place of new Set(places.filter(isPictureName))) {
    const folder = folderOf(place);
    const names = folders.get(folder) ?? [];
    names.push(place.slice(folder.length));
    folders.set(folder, names);
  }
  for (const [folder, names] of folders)
    for (const [first = '', ...rest] of groupNames(names)) {
      pagesOf.set(folder + first, [first, ...rest]);
      for (const name of rest) others.add(folder + name);
    }
  return { pagesOf, others };
}
