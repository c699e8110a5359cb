import { asciiDigits, parseChineseNumber } from './chinese-number.ts';
import { squeeze } from './characters.ts';

/** A date found in a text: half-open range and ISO date. */
export type FoundDate = { date: string; start: number; end: number };

const ERA = '(?:中[华華])?民[国國]';
const YEAR_MONTH_DAY = new RegExp(
  `^(${ERA})?([\\d〇○◯零ＯOo一二三四五六七八九十百]{1,4})年([\\d〇○零一二三四五六七八九十元正]{1,3})月([\\d〇○零一二三四五六七八九十廿卅]{1,3})[日号號]$`,
);
const SEPARATED = /^(\d{4})([.．/／\-－–·])(\d{1,2})\2(\d{1,2})日?$/;
const YEAR_MONTH = /^([\d〇○◯零ＯOo一二三四五六七八九]{4})年([\d〇○零一二三四五六七八九十]{1,2})月$/;
const WEEKDAY = /[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][）)]?$/;

/** 2024.1.1 */
const SHORTEST = 8;

/**
 * The ISO date that the whole text is, white space aside: 2024年1月17日, 2024.1.17, 2024-01-17, 二〇二四年一月十七日,
 * 民国96年4月20日, full-width digits, a weekday behind; null where it is none or the calendar has no such day.
 */
export function parseDate(text: string): string | null {
  if (text.length > 60 || text.length < SHORTEST) return null;
  const plain = asciiDigits(squeeze(text)).replace(WEEKDAY, '');
  const written = YEAR_MONTH_DAY.exec(plain);
  if (written) {
    const [, era, year = '', month = '', day = ''] = written;
    const number = parseYear(year);
    if (number === null || (era === undefined && number < 1000)) return null;
    return isoDate(era === undefined ? number : number + 1911, parseMonth(month), parseChineseNumber(day));
  }
  const separated = SEPARATED.exec(plain);
  if (!separated) return null;
  return isoDate(Number(separated[1]), Number(separated[3]), Number(separated[4]));
}

/**
 * The ISO date of a line that holds a date and nothing else, brackets around it aside, and a full stop, the edge of a table or the
 * question marks that a converter made of white space behind it:
 * （2024年3月6日）, 二零一六年九月二日。; null where it holds anything else.
 */
export function parseDateLine(text: string): string | null {
  if (text.length > 60 || text.length < SHORTEST) return null;
  return parseDate(text.trim().replace(/^[（(]([^（()）]*)[）)]$|(?:[。.]|\?{2,20}|\s*[|｜]+)$/u, '$1'));
}

/** 2021年920, 202139: the characters between the figures are lost. */
const LOST = /^((?:19|20)\d{2})年?(\d{2,4})日?$/;

/**
 * The ISO date of a line of which only the figures are left, 20171116 or 202139 for 2021年3月9日; null where the figures may be
 * read in two ways, or not at all.
 */
export function parseLostDate(text: string): string | null {
  const [, year = '', rest = ''] = LOST.exec(text) ?? [];
  // 202311 may be a month without a day.
  if (year === '' || /^1[0-2]$/.test(rest)) return null;
  const read = [1, 2].flatMap((at) => {
    const [month, day] = [rest.slice(0, at), rest.slice(at)];
    const plain = /^[1-9]/.test(month) && /^[1-9]\d?$/.test(day);
    const padded = rest.length === 4 && at === 2;
    return plain || padded ? (isoDate(Number(year), Number(month), Number(day)) ?? []) : [];
  });
  return read.length === 1 ? (read[0] ?? null) : null;
}

/** The first day of a month that is printed without a day, 二〇二二年十二月, as ISO date; null for any other text. */
export function parseYearMonth(text: string): string | null {
  if (text.length > 20 || !text.includes('月')) return null;
  const [, year = '', month = ''] = YEAR_MONTH.exec(asciiDigits(squeeze(text))) ?? [];
  const number = year === '' ? null : parseYear(year);
  return number === null ? null : isoDate(number, parseMonth(month), 1);
}

/** In a year of Chinese digits a zero may be typed as 0 or as the letter O: 二00八, 二OO六. */
function parseYear(text: string): number | null {
  return parseChineseNumber(/[一二三四五六七八九]/.test(text) ? text.replace(/[0Oo◯]/g, '〇') : text);
}

function parseMonth(text: string): number | null {
  return text === '元' || text === '正' ? 1 : parseChineseNumber(text);
}

/** The ISO date of a year, month and day; null where the calendar has no such day or the year is not 1800–2999. */
export function isoDate(year: number, month: number | null, day: number | null): string | null {
  if (month === null || day === null || year < 1800 || year > 2999) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// Every quantifier is bounded, so the search is linear in the length of the text.
const GAP = '[ \\t\\u3000\\u00a0]{0,4}';
const FIND = new RegExp(
  `(?:${ERA}${GAP})?(?:[\\d０-９〇○◯零ＯOo一二三四五六七八九十]${GAP}){2,4}年${GAP}(?:[\\d０-９〇○零一二三四五六七八九十元]${GAP}){1,3}月${GAP}(?:[\\d０-９〇○零一二三四五六七八九十廿卅]${GAP}){1,3}[日号號]` +
    `|\\d{4}([.．/\\-－])\\d{1,2}\\1\\d{1,2}(?!\\d)`,
  'g',
);

/** Most texts hold none of these. */
const HINT = /年|\d[.．/\-－]\d/;

/** Every date in a text, in its order; work grows with the length of the text only. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!HINT.test(text)) return found;
  for (const match of text.matchAll(FIND)) {
    const date = parseDate(match[0]);
    if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
