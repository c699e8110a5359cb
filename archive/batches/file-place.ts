import { basename } from 'node:path';
import { bundleNameOf } from '#core/bundles/bundle-name.ts';
import type { ArchivePlace } from './archive-shelf.ts';

/** Where a file of a batch lies. A bundle of pages lies where its first page does; `pageFiles` is empty for a file by itself. */
export type FilePlace = ArchivePlace & { pageFiles: readonly string[] };

/** What a file of a batch is called, without the folders it lies in. */
export function nameOf(file: FilePlace): string {
  return file.pageFiles.length > 0 ? bundleNameOf(file) : basename(file.entries.at(-1) ?? file.path);
}

/** Where each page of a bundle lies, in their order. */
export function pagePlaces({ path, entries, pageFiles }: FilePlace): FilePlace[] {
  const entry = entries.at(-1);
  return pageFiles.map((name) =>
    entry === undefined
      ? { path: beside(path, name), entries: [], pageFiles: [] }
      : { path, entries: [...entries.slice(0, -1), beside(entry, name)], pageFiles: [] },
  );
}

/** The folder that a place names, with the separator behind it. */
export function folderOf(place: string): string {
  return /^.*[\\/]/su.exec(place)?.[0] ?? '';
}

function beside(place: string, name: string): string {
  return folderOf(place) + name;
}
