import type { FileFormat, PicturesAs } from '#core/model/batch.ts';
import type { AppError } from '#core/errors/app-error.ts';
import { formatByName } from '../importers/choose-importer.ts';
import type { ArchiveShelf } from './archive-shelf.ts';
import { nameOf, type FilePlace } from './file-place.ts';

/** A file that paths lead to, in folders and ZIP archives too; `error` is why it cannot come in. */
export type FoundFile = FilePlace & {
  bytes: number | null;
  format: FileFormat;
  /** False for a file that was only found beside others, and is no bulletin by its name. */
  isWanted: boolean;
  error: AppError | null;
};

/** What goes along with a search for files. */
export type Walk = { shelf: ArchiveShelf; pictures: PicturesAs };

/** Names in natural order: 第2期 before 第10期. */
export const byName = new Intl.Collator('zh-CN', { numeric: true });

/** True for a ZIP archive by its name. Word files and the like are packages too, and have names of their own. */
export function isArchive(name: string): boolean {
  return /\.zip$/i.test(name);
}

export function found(
  { path, entries, pageFiles }: FilePlace,
  { bytes, isWanted }: { bytes: number | null; isWanted: boolean },
): FoundFile {
  const place = { path, entries, pageFiles };
  return { ...place, bytes, format: formatByName(nameOf(place)), isWanted, error: null };
}

export function failed(
  { path, entries, pageFiles }: FilePlace,
  error: AppError,
  bytes: number | null = null,
): FoundFile {
  const place = { path, entries, pageFiles };
  const name = nameOf(place);
  const format = isArchive(name) ? 'archive' : formatByName(name);
  return { ...place, bytes, format, isWanted: true, error };
}
