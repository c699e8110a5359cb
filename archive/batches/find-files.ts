import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { PicturesAs } from '#core/model/batch.ts';
import { isImportable } from '../importers/choose-importer.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { pagePlaces, type FilePlace } from './file-place.ts';
import { byName, failed, found, isArchive, type FoundFile, type Walk } from './found-file.ts';
import { gatherPages } from './gather-pages.ts';
import { walkArchive } from './walk-archive.ts';

/**
 * The files that paths lead to, in the order in which they come in: folders are walked depth first, names in natural order (第2期 before
 * 第10期), ZIP archives are opened. Pictures that are pages of one issue are one file, unless they are wanted apart. Hidden entries and symbolic links inside folders are passed over. A path that is gone, a folder that
 * cannot be read, a broken archive does not hold up the rest.
 */
export async function* findFiles(paths: readonly string[], pictures: PicturesAs): AsyncGenerator<FoundFile> {
  const walk = { shelf: new ArchiveShelf(), pictures };
  const { pagesOf, others } = gatherPages(paths, pictures);
  try {
    for (const path of paths) {
      const pageFiles = pagesOf.get(path) ?? [];
      if (others.has(path)) continue;
      if (pageFiles.length > 0) {
        yield* takeFile(walk, { ...alone(path), pageFiles }, { wasNamed: true });
        continue;
      }
      const stats = await stat(path).catch(() => null);
      if (stats === null) yield failed(alone(path), new AppError('import/not-found', { file: path }));
      else if (stats.isDirectory()) yield* walkFolder(walk, path);
      else yield* takeFile(walk, alone(path), { wasNamed: true });
    }
  } finally {
    walk.shelf.close();
  }
}

async function* walkFolder(walk: Walk, folder: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    return new AppError('import/not-readable', { file: folder }, { cause });
  });
  if (isAppError(entries)) {
    yield failed(alone(folder), entries);
    return;
  }
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const files = shown.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
  const { pagesOf, others } = gatherPages(files, walk.pictures);
  for (const entry of shown.toSorted((a, b) => byName.compare(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(walk, path);
    else if (entry.isFile() && !others.has(path))
      yield* takeFile(walk, { ...alone(path), pageFiles: pagesOf.get(path) ?? [] }, { wasNamed: false });
  }
}

async function* takeFile(
  walk: Walk,
  place: FilePlace,
  { wasNamed }: { wasNamed: boolean },
): AsyncGenerator<FoundFile> {
  const { path, pageFiles } = place;
  if (isArchive(path)) yield* walkArchive(walk, place);
  else if (pageFiles.length === 0)
    yield found(place, { bytes: await sizeOf(path), isWanted: wasNamed || isImportable(path) });
  else {
    const sizes = await Promise.all(pagePlaces(place).map((page) => sizeOf(page.path)));
    yield found(place, { bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0), isWanted: true });
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

function alone(path: string): FilePlace {
  return { path, entries: [], pageFiles: [] };
}
