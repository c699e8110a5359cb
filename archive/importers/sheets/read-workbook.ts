import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '#core/errors/app-error.ts';
import type { ImportWarning } from '#core/model/issue.ts';
import { isZip } from '../looks-like-text.ts';
import { checkLimit, joinPages } from '../page-layout/join-pages.ts';
import { holdsName } from '../ole-names.ts';
import { readZip } from '../zip/read-zip.ts';
import { rowsToLines } from './rows-to-lines.ts';

/** A name that a program gave says nothing. */
const GIVEN_NAME = /^(?:sheet|工作表|表)\s*\d*$/i;

/**
 * The sheets of a workbook (Excel, WPS, OpenDocument), a page each: its name where somebody gave it one, and its rows with tabs
 * between the cells, as they are shown. Hidden sheets are left out.
 * @throws AppError `import/damaged`, `import/empty`, `import/password-needed`, `import/too-large`
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<{ text: string; warnings: ImportWarning[] }> {
  if (holdsName(bytes, 'EncryptedPackage')) throw new AppError('import/password-needed', { file });
  // The library unpacks whatever a package says; its sizes are looked at first.
  if (isZip(bytes)) await readZip(bytes, file);
  const workbook = open(bytes, file);
  const pages = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0) return [];
    const lines = rowsToLines(readRows(sheet, file));
    return lines.length === 0 ? [] : [[...(GIVEN_NAME.test(name.trim()) ? [] : [name]), ...lines]];
  });
  const text = joinPages(pages);
  checkLimit('characters', text.length, file);
  if (text.trim() === '') throw new AppError('import/empty', { file });
  return { text, warnings: [] };
}

/** The rows of a sheet as they are shown. */
function readRows(sheet: WorkSheet, file: string): (string | null)[][] {
  try {
    return utils.sheet_to_json<(string | null)[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: false,
    });
  } catch (cause) {
    throw new AppError('import/damaged', { file }, { cause });
  }
}

/** Dates that leave their order to the reader's country come in that of this one. */
function open(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellHTML: false,
      cellFormula: false,
      dateNF: 'yyyy/m/d',
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new AppError(isLocked ? 'import/password-needed' : 'import/damaged', { file }, { cause });
  }
}
