import Papa from 'papaparse';
import { AppError } from '#core/errors/app-error.ts';
import { decodeText } from './decode-text.ts';
import {
  MAX_TEXT_BYTES,
  type ImportFile,
  type Importer,
  type ThreadedImporter,
  type WorkerFormat,
} from './importer.ts';
import { isOle, isZip, looksLikeText } from './looks-like-text.ts';
import { checkLimit } from './page-layout/join-pages.ts';
import { rowsToLines } from './sheets/rows-to-lines.ts';

/** An office file may hold pictures beside its text. */
const MAX_OFFICE_BYTES = 128 * 1024 * 1024;

const isNamed = (file: ImportFile, extensions: readonly string[]): boolean =>
  extensions.some((extension) => file.name.toLowerCase().endsWith(extension));

/** An importer of office files that begin in one way, whichever of its extensions they have. */
function officeImporter(
  format: WorkerFormat,
  extensions: readonly string[],
  { begins, mediaType }: { begins: (bytes: Uint8Array) => boolean; mediaType: string },
): ThreadedImporter {
  return {
    format,
    extensions,
    maxBytes: MAX_OFFICE_BYTES,
    isThreaded: true,
    accepts: (file) => isNamed(file, extensions) && begins(file.bytes),
    mediaTypeOf: () => mediaType,
  };
}

const WORD = ['.docx', '.doc', '.docm', '.dotx', '.dot', '.wps', '.wpt'];
const SHEETS = ['.xlsx', '.xls', '.xlsm', '.et', '.ods'];

/** Word files since 2007, whatever they are called. */
export const docxImporter = officeImporter('docx', WORD, {
  begins: isZip,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** Word files until 2003, and those of WPS Writer. */
export const docImporter = officeImporter('doc', WORD, { begins: isOle, mediaType: 'application/msword' });

/** Workbooks of Excel, WPS Spreadsheets and OpenDocument. */
export const workbookImporter = officeImporter('workbook', SHEETS, {
  begins: (bytes) => isZip(bytes) || isOle(bytes),
  mediaType: 'application/vnd.ms-excel',
});

/** Tables as text, a record a line, in any encoding Chinese offices use. */
export const csvImporter: Importer = {
  format: 'csv',
  extensions: ['.csv', '.tsv'],
  maxBytes: MAX_TEXT_BYTES,
  isThreaded: false,
  accepts: (file) => isNamed(file, ['.csv', '.tsv']),
  read(file) {
    const { text: written, encoding, warnings } = decodeText(file.bytes);
    if (!looksLikeText(written)) throw new AppError('import/not-text', { file: file.name });
    const text = rowsToLines(Papa.parse<string[]>(written, { skipEmptyLines: true }).data).join('\n');
    if (text === '') throw new AppError('import/empty', { file: file.name });
    checkLimit('characters', text.length, file.name);
    return { text, mediaType: 'text/csv', encoding, name: file.name, warnings };
  },
};
