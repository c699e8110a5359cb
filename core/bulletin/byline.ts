import { findDates } from '../text/date.ts';
import { readOrgans } from './organ.ts';

/** Who issued a document and when, on one line and nothing else: 云溪区人民政府 2020年3月1日. */
export type Byline = { organs: string[]; date: string };

const LONGEST = 80;
const ENDS = /[日號号\d|｜\s]$/u;
/** What is left of a table behind the date. */
const EDGE = /^[\s|｜]*$/u;

/** The bodies and the date behind them that a line consists of; null for any other line. */
export function readByline(text: string): Byline | null {
  if (text.length > LONGEST || !ENDS.test(text)) return null;
  const date = findDates(text).at(-1);
  if (!date || date.start === 0 || !EDGE.test(text.slice(date.end))) return null;
  const organs = readOrgans(text.slice(0, date.start).trim());
  return organs.length > 0 ? { organs, date: date.date } : null;
}
