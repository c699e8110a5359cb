import { asciiDigits, CHINESE_DIGITS, parseChineseNumber } from './chinese-number.ts';
import { squeeze } from './characters.ts';

/**
 * A 发文字号. `bracketed`: 云溪发〔2024〕2号 · `annual`: 公告2023年第5号 · `order`: 国务院令第707号 (no year) ·
 * `year-first`: 〔1981〕政字第12号 · `slashed`: 第57/2016號行政命令.
 */
export type DocumentNumber = {
  style: 'bracketed' | 'annual' | 'order' | 'year-first' | 'slashed';
  /** 机关代字: 云溪发; for an order what stands before 第: 国务院令. Empty where a letterhead says it (第707号, 2023年第5号). */
  prefix: string;
  year: number | null;
  number: number;
  /** The count as it is printed, where it begins with zeros that belong to it (第0960688511號). */
  digits?: string;
};

/** What opens the brackets around a year, in any style; this and the next are for use in regular expressions. */
export const OPEN = '[〔\\[［(（【〈﹝〖{｛]';
/** What closes them; the two need not match. */
export const CLOSE = '[〕\\]］)）】〉﹞〗}｝]';
const HAS_BRACKET = new RegExp(OPEN);
/** A year in digits: of this century, the last two, or the next. */
export const YEAR = '(?:1[89]|20|2[1-9])\\d{2}';
/** A year by place: 二〇二四. */
export const CHINESE_YEAR = '[〇○零一二三四五六七八九]{4}';
const COUNT = `(?:\\d{1,12}|[${CHINESE_DIGITS}]{1,7})`;
/** No letters of a number are longer. */
export const MAX_PREFIX = 20;

const BRACKETED = new RegExp(
  `^(.{0,${MAX_PREFIX}}?)${OPEN}(${YEAR}|${CHINESE_YEAR})年?${CLOSE}第?(${COUNT})[号號]$`,
);
/** 司公字〔84〕第6号 */
const SHORT_YEAR = new RegExp(
  `^(.{1,${MAX_PREFIX}}?[字发發办辦函文令])${OPEN}(\\d{2})${CLOSE}第?(${COUNT})[号號]$`,
);
const ANNUAL = new RegExp(`^(.{0,${MAX_PREFIX}}?)(${YEAR}|${CHINESE_YEAR})(?:年第?|第)(${COUNT})[号號]$`);
/** 令19号: 第 may be left out behind 令 before a short count. */
const ORDER = new RegExp(`^(.{0,${MAX_PREFIX}}?)(?:第(${COUNT})|(?<=令)(\\d{1,3}))[号號]$`);
const ORDER_FIRST = new RegExp(`^第(${COUNT})[号號](.{0,16}(?:令|公告))$`);
const YEAR_FIRST = new RegExp(`^${OPEN}(\\d{2}|${YEAR})年?${CLOSE}(\\p{L}{1,12}字)第?(${COUNT})[号號]$`, 'u');
/** (91)總字第09100018780號令: the count begins with the year of the era, which the brackets say again. */
const ERA_FIRST = new RegExp(`^${OPEN}(\\d{2,3})${CLOSE}(\\p{L}{1,12}字)第(0?\\1\\d{5,})[号號][令函]?$`, 'u');
const SLASHED = new RegExp(`^第(\\d{1,4})[/／](${YEAR})[号號](\\p{Script=Han}{2,16})$`, 'u');
/** 2023年第5號法律公告 */
const ANNUAL_FIRST = new RegExp(`^(${YEAR})年第(${COUNT})[号號](\\p{Script=Han}{0,6}公告)$`, 'u');
/** 公告〔十六届〕第3号, 主席令（九届第37号） */
const SESSION = new RegExp(
  `^(\\p{L}{0,${MAX_PREFIX}}?)${OPEN}([${CHINESE_DIGITS}]{1,4}[届屆])${CLOSE}?第?(${COUNT})[号號]${CLOSE}?$`,
  'u',
);
const PREFIX = /^[\p{L}·、]{1,20}$/u;

/** The document number that the whole text is, in any bracket style and spacing; null where it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > 80 || !/[号號]/.test(text)) return null;
  const plain = asciiDigits(squeeze(text)).replace(
    /^[（(【]((?:[（(]\d{2,4}[）)])?[^（(【]*[号號])[）)】]$/u,
    '$1',
  );
  return HAS_BRACKET.test(plain) ? parseBracketed(plain) : parseBare(plain);
}

function parseBracketed(plain: string): DocumentNumber | null {
  const bracketed = BRACKETED.exec(plain);
  if (bracketed) return makeDocumentNumber('bracketed', bracketed[1], bracketed[2], bracketed[3]);
  const short = SHORT_YEAR.exec(plain);
  if (short) return makeDocumentNumber('bracketed', short[1], fullYear(short[2]), short[3]);
  const session = SESSION.exec(plain);
  if (session) return makeOfSession(session);
  const era = ERA_FIRST.exec(plain);
  if (era) return makeDocumentNumber('order', era[2], null, era[3]);
  const yearFirst = YEAR_FIRST.exec(plain);
  return yearFirst
    ? makeDocumentNumber('year-first', yearFirst[2], fullYear(yearFirst[1]), yearFirst[3])
    : parseBare(plain);
}

function parseBare(plain: string): DocumentNumber | null {
  const first = ORDER_FIRST.exec(plain);
  if (first) return makeDocumentNumber('order', first[2], null, first[1]);
  const slashed = SLASHED.exec(plain);
  if (slashed) return makeDocumentNumber('slashed', slashed[3], slashed[2], slashed[1]);
  const annualFirst = ANNUAL_FIRST.exec(plain);
  if (annualFirst) return makeDocumentNumber('annual', annualFirst[3], annualFirst[1], annualFirst[2]);
  const annual = ANNUAL.exec(plain);
  if (annual && (annual[1] !== '' || /年第/.test(plain)))
    return makeDocumentNumber('annual', annual[1], annual[2], annual[3]);
  const order = ORDER.exec(plain);
  if (order && (order[1] === '' || /(?:[令字]|公告|通告)$/u.test(order[1] ?? '')))
    return makeDocumentNumber('order', order[1], null, order[2] ?? order[3]);
  return null;
}

/** A standing committee numbers its announcements by its session. */
function makeOfSession([, name = '', session = '', count = '']: RegExpExecArray): DocumentNumber | null {
  const number = parseChineseNumber(count);
  return number ? { style: 'order', prefix: `${name}〔${session}〕`, year: null, number } : null;
}

/** Two digits were written for a year of the last century. */
function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `19${year}` : year;
}

/** The number of these parts; null where year, count or letters are none. */
export function makeDocumentNumber(
  style: DocumentNumber['style'],
  prefix: string | undefined,
  year: string | null | undefined,
  count: string | undefined,
): DocumentNumber | null {
  const number = parseChineseNumber(count ?? '');
  const yearNumber = year == null ? null : parseChineseNumber(year);
  const name = prefix ?? '';
  if (number === null || number === 0) return null;
  if (name !== '' && !PREFIX.test(name)) return null;
  const padded = style === 'order' && /^0\d{5,}$/.test(count ?? '');
  return {
    style,
    prefix: name,
    year: yearNumber,
    number,
    ...(padded && count !== undefined ? { digits: count } : {}),
  };
}

/**
 * The canonical form: 云溪发〔2024〕2号, 公告2023年第5号, 国务院令第707号, 第57/2016號行政命令. Behind a year in brackets stands no 第
 * (GB/T 9704—2012, 7.2.5), whatever is printed.
 */
export function formatDocumentNumber(number: DocumentNumber): string {
  const { style, prefix, year } = number;
  const count = number.digits ?? String(number.number);
  if (year === null || style === 'order') return `${prefix}第${count}号`;
  if (style === 'slashed') return `第${count}/${String(year)}號${prefix}`;
  if (style === 'year-first') return `〔${String(year)}〕${prefix}第${count}号`;
  return style === 'bracketed'
    ? `${prefix}〔${String(year)}〕${count}号`
    : `${prefix}${String(year)}年第${count}号`;
}
