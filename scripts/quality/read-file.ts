import { decodeSource } from '#archive/importers/decode-source.ts';
import type { ImportFile } from '#archive/importers/importer.ts';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { isAppError } from '#core/errors/app-error.ts';
import type { DocumentReading } from '#core/model/document.ts';

/** What an import would make of one file; `failure` is the error code of a file that cannot be read. */
export type FileReading = {
  /** Decoded text, which source ranges point into. */
  text: string;
  documents: DocumentReading[];
  failure: string | null;
};

/**
 * Reads a file the way an import does. A text of which nothing was recognised is kept whole as one document by the reader; that
 * document counts for nothing here when `honest`, as the reader says itself that it is none.
 */
export async function readFile(file: ImportFile, { honest }: { honest: boolean }): Promise<FileReading> {
  try {
    const source = await decodeSource(file);
    const { documents, warnings } = readBulletin(source);
    const none = honest && warnings.includes('no-document-recognised');
    return { text: source.text, documents: none ? [] : documents, failure: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { text: '', documents: [], failure: error.code };
  }
}
