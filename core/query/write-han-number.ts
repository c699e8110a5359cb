const DIGITS = Array.from('零一二三四五六七八九');
const UNITS = ['千', '百', '十', ''];

/** A number from 1 to 9999 by unit, 十二, 一百零五, 二千零二十四, with the given zero. */
export function writeByUnit(value: number, zero: '零' | '〇'): string {
  const digits = String(value).padStart(UNITS.length, '0');
  const written = Array.from(digits, (digit, at) =>
    digit === '0' ? zero : (DIGITS[Number(digit)] ?? '') + (UNITS[at] ?? ''),
  ).join('');
  const zeros = new RegExp(`${zero}+`, 'gu');
  return written
    .replace(zeros, zero)
    .replace(new RegExp(`^${zero}|${zero}$`, 'gu'), '')
    .replace(/^一十/u, '十');
}

/** A number by place, 二〇二四, with the given zero. */
export function writeByPlace(value: number, zero: '零' | '〇'): string {
  return Array.from(String(value), (digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] ?? ''))).join(
    '',
  );
}
