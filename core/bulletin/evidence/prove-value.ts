import { findDates } from '../../text/date.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { readOrgans } from '../organ.ts';
import type { StatementField } from './statement.ts';

/** No value of a label is longer. */
export const LONGEST_VALUE = 200;
/** What stands around a value and is not of it. */
export const EDGES = /^[\s【[|｜]+|[\s|｜•·●◆■【[（(；;，,]+$/gu;
const DATES: ReadonlySet<StatementField> = new Set(['signed', 'promulgated', 'published', 'effective']);

/** Whether what a field says can be told by its form: a number, bodies, a date. */
export function hasForm(field: StatementField): boolean {
  return field === 'number' || field === 'issuers' || DATES.has(field);
}

/** Whether a printed value is surely of a label of this field. */
export function isProven(field: StatementField, printed: string): boolean {
  if (printed.length > LONGEST_VALUE) return false;
  const value = printed.replace(EDGES, '');
  if (field === 'number') return parseDocumentNumber(value) !== null;
  if (field === 'issuers') return readOrgans(value).length > 0;
  if (DATES.has(field)) return findDates(value)[0]?.start === 0;
  // 浏览次数： / 1
  return field === 'aside' && /^\d{1,7}$/.test(value);
}
