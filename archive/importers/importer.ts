import type { FileFormat } from '#core/model/batch.ts';
import type { SourceText } from '#core/model/source-text.ts';

/** One imported file in memory, and the password that opens it where it is locked and one is known. */
export type ImportFile = { bytes: Uint8Array; name: string; password?: string | null };

/**
 * A bulletin of text has some hundred kilobytes; a text is read as one piece, and at this size that takes seconds and two gigabytes,
 * which is what an office PC can bear.
 */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/**
 * Reads one family of formats. Later formats are further values of this type.
 * - `accepts` looks at the first bytes and the name only.
 * - `isThreaded`: `read` has a thread read the file; else it reads in the thread it is called in.
 * - `read` throws `import/…` errors; it never touches the disk and follows nothing the file names.
 */
export type Importer = {
  format: FileFormat;
  /** File extensions with dot, lower case, that belong to the format. */
  extensions: readonly string[];
  /** Larger files are refused before they are read. */
  maxBytes: number;
  isThreaded: boolean;
  accepts: (file: ImportFile) => boolean;
  read: (file: ImportFile) => SourceText | Promise<SourceText>;
};
