const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇○零Ｏ', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (row, value) => Array.from(row).map((character): [string, number] => [character, value]),
  ),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Characters that Chinese numbers are written with, for use inside a character class. */
export const CHINESE_DIGITS = '〇○零一二三四五六七八九十百千廿卅两';

/** The text with full-width digits turned into ASCII digits; same length. */
export function asciiDigits(text: string): string {
  if (!/[０-９]/.test(text)) return text;
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * The value of a whole number written in ASCII, full-width or Chinese digits, by place (二〇二四) or by unit
 * (二十三, 一百零五); null for anything else and for more than twelve characters.
 */
export function parseChineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 12) return null;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[０-９\d]+$/.test(text)) return Number(asciiDigits(text));
  return parseByPlace(text) ?? parseByUnit(text);
}

function parseByPlace(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function parseByUnit(text: string): number | null {
  let value = 0;
  let pending: number | null = null;
  let lastUnit = 10_000;
  for (const character of text) {
    const digit = DIGITS.get(character);
    const unit = UNITS.get(character);
    const tens = TENS.get(character);
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
    } else if (tens !== undefined) {
      if (pending !== null || lastUnit <= 10) return null;
      value += tens;
      lastUnit = 10;
    } else if (unit !== undefined && unit < lastUnit) {
      value += (pending ?? 1) * unit;
      pending = null;
      lastUnit = unit;
    } else return null;
  }
  return value + (pending ?? 0);
}
