import { parseDate, parseYearMonth } from '../../text/date.ts';
import { findDocumentNumbers } from '../../text/find-document-numbers.ts';
import type { Line } from '../line.ts';
import { EDGES } from './prove-value.ts';
import type { Statement } from './statement.ts';

/**
 * What a line of labels says before the first of them, at `end`, without a label: the document's number behind other words, and the
 * date behind that (…的通知 (65)云办字3号 1965年2月 发布机关：…).
 */
export function readUnlabelled(line: Line, end: number): Statement[] {
  const number = findDocumentNumbers(line.text.slice(0, end)).at(-1);
  if (!number) return [];
  const date = line.text.slice(number.end, end).replace(EDGES, '');
  if (date !== '' && parseDate(date) === null && parseYearMonth(date) === null) return [];
  const source = { start: line.start + number.start, end: line.start + end };
  const value = line.text.slice(number.start, number.end);
  const numbered: Statement = { field: 'number', value, source };
  return date === '' ? [numbered] : [numbered, { field: 'signed', value: date, source }];
}
