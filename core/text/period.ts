import { squeeze } from './characters.ts';
import { asciiDigits, parseChineseNumber } from './chinese-number.ts';
import { isoDate, parseDate } from './date.ts';

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const TO = '[-—–－~～至到]';
const YEAR = /^(?:截至|截止|至)?(\d{4}|[〇○零一二三四五六七八九]{4})年?(?:度)?/;
/** What may follow the year, and the last month of the period by what it says; null where it is no month. */
const WITHIN: readonly (readonly [RegExp, (first: number, last: number) => number])[] = [
  [/^(?:全年|年末|年底|末|底)?$/, () => 12],
  [/^(?:上半年|前半年)(?:末|底)?$/, () => 6],
  [/^(?:下半年|后半年)$/, () => 12],
  [/^前(?:三|3)(?:个)?季度(?:末|底)?$/, () => 9],
  [new RegExp(`^第?${NUMBER}季度(?:末|底)?$`), (quarter) => quarterEnd(quarter)],
  [new RegExp(`^第?${NUMBER}${TO}第?${NUMBER}季度$`), (_, quarter) => quarterEnd(quarter)],
  [new RegExp(`^(?:年初)?${NUMBER}月?份?${TO}${NUMBER}月份?(?:末|底)?$`), (_, month) => month],
  [new RegExp(`^${NUMBER}月份?(?:末|底)?$`), (month) => month],
  [new RegExp(`^前${NUMBER}个?月$`), (month) => month],
];

/** The last day of a period as ISO date: 2024年1-3月, 2024年一季度, 2024年上半年, 2024年, 2024年3月末; null where it is not understood. */
export function periodEnd(text: string): string | null {
  if (text.length > 40) return null;
  const plain = asciiDigits(squeeze(text));
  const day = parseDate(plain.replace(/^截[至止]/, ''));
  if (day !== null) return day;
  const years = new RegExp(`^\\d{4}年?${TO}(\\d{4}年?)$`).exec(plain);
  const head = YEAR.exec(years?.[1] ?? plain);
  const year = head ? parseChineseNumber(head[1] ?? '') : null;
  if (!head || year === null) return null;
  const rest = (years?.[1] ?? plain).slice(head[0].length);
  for (const [pattern, lastMonth] of WITHIN) {
    const match = pattern.exec(rest);
    if (match) return monthEnd(year, lastMonth(numberOf(match[1]), numberOf(match[2])));
  }
  return null;
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : (parseChineseNumber(text) ?? 0);
}

function quarterEnd(quarter: number): number {
  return quarter >= 1 && quarter <= 4 ? quarter * 3 : 0;
}

function monthEnd(year: number, month: number): string | null {
  for (const day of [31, 30, 29, 28]) {
    const date = isoDate(year, month, day);
    if (date !== null) return date;
  }
  return null;
}
