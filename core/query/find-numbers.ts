import { parseChineseNumber } from '../text/chinese-number.ts';
import { isWholeNumber } from './whole-number.ts';

/** A number in a search form: half-open range and value; `isYear` where it is written by place in Han numerals. */
export type FoundNumber = { start: number; end: number; value: number; isYear: boolean; isCount: boolean };

const NUMERALS = /[0-9]+(?:[.,][0-9]+)*|[〇零一二三四五六七八九十百千廿卅两]+/gu;
const BY_PLACE = /^[〇零一二三四五六七八九]{2,}$/u;
/** What stands behind a number, and makes one of the numeral before it. */
const COUNTER = /[年月日号期条章节款项届次名人元%]/u;
/** What is counted with 两 in place of 二. */
const COUNTED = /[年条款项次名人元]/u;
/** The part of a date, of a law or of a series after which a single numeral begins a number of its own. */
const AFTER_COUNTER = /[第年月日号期条章节款项届次]/u;
const YEAR = /^(?:一[七八九]|二[〇零])..$/u;

/**
 * The numbers of a search form from 1 to 9999 that are numbers beyond doubt: digits or Han numerals between 第 and anything, or
 * before a counter such as 年 or 条, and a year of four places. 统一, 一般 and 百年 hold none.
 */
export function findNumbers(form: string): FoundNumber[] {
  return [...form.matchAll(NUMERALS)].flatMap(({ 0: written, index }) => {
    const start = index;
    const end = start + written.length;
    const before = form.charAt(start - 1);
    const after = form.charAt(end);
    if (!isWholeNumber(form, [start, end])) return [];
    const isCounted = before === '第' || COUNTER.test(after);
    const isOwn = written.length > 1 || before === '' || AFTER_COUNTER.test(before) || !isLetter(before);
    const value = /^[0-9]/u.test(written)
      ? valueOfDigits(written, { before, isCounted })
      : valueOfHan(written, { after, isCounted: isCounted && isOwn });
    if (value === null) return [];
    const isYear = value >= 1000 && (after === '年' || YEAR.test(written));
    return [{ start, end, value, isYear, isCount: before !== '第' && COUNTED.test(after) }];
  });
}

function valueOfDigits(
  written: string,
  { before, isCounted }: { before: string; isCounted: boolean },
): number | null {
  if (!isCounted || /[a-z]/u.test(before)) return null;
  return /^[1-9][0-9]{0,3}$/u.test(written) ? Number(written) : null;
}

function valueOfHan(
  written: string,
  { after, isCounted }: { after: string; isCounted: boolean },
): number | null {
  if (BY_PLACE.test(written)) {
    const isYear = written.length === 4 && (YEAR.test(written) || after === '年');
    const isCode = isCounted && written.length <= 4 && /^[^〇零].*[〇零]/u.test(written);
    return isYear || isCode ? parseChineseNumber(written) : null;
  }
  // 百年 is an age and 两会 a name; 零 counts nothing.
  const isPlain = !/^[百千〇零]/u.test(written) && (written !== '两' || COUNTED.test(after));
  return isCounted && isPlain ? parseChineseNumber(written) : null;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
