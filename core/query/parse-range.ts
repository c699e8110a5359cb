import { badQuery } from './bad-query.ts';

type Span<Value> = { from: Value | null; to: Value | null };
type Typed = { text: string; start: number };

/** Reads `2024`, `2020..2024`, `2020..` or `..2024`. @throws AppError `search/bad-query` */
export function parseNumberRange(typed: Typed): Span<number> {
  const readNumber = (part: string): number | null => {
    const number = part.normalize('NFKC').replace(/^第|[年期号]$/gu, '');
    if (number === '') return null;
    if (!/^\d{1,6}$/u.test(number)) throw badQuery(typed.start, 'number-expected');
    return Number(number);
  };
  const [from, to] = splitRange(typed);
  return checkOrder(typed, { from: readNumber(from), to: readNumber(to) });
}

/** Reads days, months and years, `2024-01..2024-03`, as the first and the last day meant. @throws AppError `search/bad-query` */
export function parseDateRange(typed: Typed): Span<string> {
  const [from, to] = splitRange(typed);
  const first = readDay(typed, from, 'first');
  return checkOrder(typed, { from: first, to: readDay(typed, to, 'last') });
}

function splitRange({ text, start }: Typed): [string, string] {
  const parts = text.split(/\.{2,}|…+|~|～/u);
  const [from = '', to = from] = parts;
  if (parts.length > 2 || (from === '' && to === '')) throw badQuery(start, 'number-expected');
  return [from, to];
}

function readDay({ start }: Typed, text: string, which: 'first' | 'last'): string | null {
  if (text === '') return null;
  const found = /^(\d{4})(?:[-/.年](\d{1,2}))?(?:[-/.月](\d{1,2}))?[年月日]?$/u.exec(text.normalize('NFKC'));
  if (found === null) throw badQuery(start, 'date-expected');
  const [, year = '', month, day] = found;
  const lastMonth = which === 'first' ? 1 : 12;
  const monthNumber = month === undefined ? lastMonth : Number(month);
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  const dayNumber = day === undefined ? (which === 'first' ? 1 : lastDay) : Number(day);
  const isDay = monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= lastDay;
  if (!isDay) throw badQuery(start, 'date-expected');
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

function checkOrder<Value extends number | string>({ start }: Typed, span: Span<Value>): Span<Value> {
  if (span.from !== null && span.to !== null && span.from > span.to) throw badQuery(start, 'range-backwards');
  return span;
}
