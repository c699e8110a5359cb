const DIGITS = '〇一二三四五六七八九';

function digit(value: number): string {
  return DIGITS.charAt(value);
}

/** Counting numeral of 1–99 (十二, 二十, 三十五), as headings and articles are numbered. */
export function countNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digit(tens)}十`;
  return head + (ones === 0 && tens > 0 ? '' : digit(ones));
}

/** Date in Han digits, 二〇二四年三月十二日; `zero` is the sign printed for nought. */
export function hanDate(iso: string, zero = '〇'): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const years = Array.from(year, (character) => digit(Number(character))).join('');
  return `${years}年${countNumeral(Number(month))}月${countNumeral(Number(day))}日`.replaceAll('〇', zero);
}

/** Date in the ordinary form, 2024年3月12日. */
export function plainDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

/** ISO date from its parts. */
export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The text with its ASCII digits in full width, １９９８. */
export function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Amount with one decimal, without a needless sign of minus nought. */
export function oneDecimal(value: number): string {
  const text = value.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}
