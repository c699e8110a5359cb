import type { SourceText } from '#core/model/source-text.ts';

/** One imported file in memory. */
export type ImportFile = { bytes: Uint8Array; name: string };

/**
 * Reads one family of formats. Later formats are further values of this type.
 * - `accepts` looks at the first bytes and the name only.
 * - `read` throws `import/…` errors; it never touches the disk and follows nothing the file names.
 */
export type Importer = {
  format: string;
  /** File extensions with dot, lower case, that belong to the format. */
  extensions: readonly string[];
  accepts: (file: ImportFile) => boolean;
  read: (file: ImportFile) => SourceText | Promise<SourceText>;
};
