import type { FileFormat } from '#core/model/batch.ts';
import type { SourceText } from '#core/model/source-text.ts';

/** One imported file in memory, and the password that opens it where it is locked and one is known. */
export type ImportFile = { bytes: Uint8Array; name: string; password?: string | null };

/**
 * A bulletin of text has some hundred kilobytes; a text is read as one piece, and at this size that takes seconds and two gigabytes,
 * which is what an office PC can bear.
 */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** Most of a large file of pages is pictures: an issue with photographs has some ten megabytes. */
export const MAX_PAGED_BYTES = 256 * 1024 * 1024;

/** Formats whose readers are too much, or their files too hostile, for the thread that answers. */
export type WorkerFormat = Extract<
  FileFormat,
  'pdf' | 'ofd' | 'docx' | 'doc' | 'workbook' | 'image' | 'bundle'
>;

/** What is said of every format. `accepts` looks at the first bytes and the name only. */
type Format = {
  format: FileFormat;
  /** File extensions with dot, lower case, that belong to the format. */
  extensions: readonly string[];
  /** Larger files are refused before they are read. */
  maxBytes: number;
  accepts: (file: ImportFile) => boolean;
};

/** A format whose files are decoded in a reader's thread. */
export type ThreadedImporter = Format & {
  isThreaded: true;
  format: WorkerFormat;
  mediaTypeOf: (file: ImportFile) => string;
};

/**
 * Reads one family of formats. Later formats are further values of this type. `read` throws `import/…` errors; it never touches the
 * disk and follows nothing the file names.
 */
export type Importer =
  | ThreadedImporter
  | (Format & { isThreaded: false; read: (file: ImportFile) => SourceText | Promise<SourceText> });

/** What a reader's thread makes of a file. */
export type ReadText = Pick<SourceText, 'text' | 'warnings' | 'scans' | 'bookmarks'>;

/** The source that a decoded file is, of which is known what it says. */
export function toSource(
  { name, mediaType }: Pick<SourceText, 'name' | 'mediaType'>,
  read: ReadText,
): SourceText {
  return { ...read, mediaType, encoding: null, name };
}
