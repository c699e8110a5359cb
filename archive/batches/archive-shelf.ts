import { basename } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { openZipArchive, type ZipArchive } from '../importers/zip/zip-archive.ts';

/** An archive in an archive is held in memory. */
export const MOST_INNER_BYTES = 256 * 2 ** 20;

/** Where a ZIP archive lies: the outermost on disk, then the entries that are archives themselves. */
export type ArchivePlace = { path: string; entries: readonly string[] };

/**
 * Keeps the ZIP archive that is being read open, and those it lies in: files come one after the other out of the same one. Owns them
 * until `close()`.
 */
export class ArchiveShelf {
  readonly #open: { name: string; archive: ZipArchive }[] = [];

  /** An archive, opened unless it is open. @throws AppError `import/damaged`, `import/too-large` and others of {@link openZipArchive} */
  async open({ path, entries }: ArchivePlace): Promise<ZipArchive> {
    const names = [path, ...entries];
    const same = names.findIndex((name, at) => this.#open[at]?.name !== name);
    this.#closeFrom(same === -1 ? names.length : same);
    let archive = this.#open.at(-1)?.archive;
    for (const name of names.slice(this.#open.length)) {
      const source = archive === undefined ? name : await readInner(archive, name);
      archive = await openZipArchive(source, basename(name));
      this.#open.push({ name, archive });
    }
    if (archive === undefined) throw new Error('a place has a path');
    return archive;
  }

  close(): void {
    this.#closeFrom(0);
  }

  #closeFrom(depth: number): void {
    for (const { archive } of this.#open.splice(depth).reverse()) archive.close();
  }
}

async function readInner(archive: ZipArchive, name: string): Promise<Uint8Array> {
  const bytes = archive.files.find((file) => file.name === name)?.bytes ?? 0;
  if (bytes > MOST_INNER_BYTES)
    throw new AppError('import/too-large', { file: basename(name), bytes, limit: MOST_INNER_BYTES });
  return archive.read(name);
}
