import { CHINESE_DIGITS, parseChineseNumber } from '../text/chinese-number.ts';
import { remember } from '../text/remember.ts';

/** The number that an outline entry begins with. */
export type Marker = {
  /** 一、= 1, （一）= 2, 1. = 3, （1）= 4, ① = 5; 第X章 = 1, 第X节 = 2, 第X条 = 3. */
  level: number;
  number: number;
  /** Length of the marker in the text. */
  length: number;
  /** True for 第X编, 第X章, 第X节: always a line of its own. */
  division: boolean;
};

/** 第IV部 of a bill of Hong Kong. */
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const ROMAN_PART = /^第 ?([IVX]{1,4}) ?部(?=\s|\p{L}|$)/u;
const HAN_NUMBER = `[${CHINESE_DIGITS}]{1,5}`;
type Rule = { pattern: RegExp; level: number; division?: boolean };

const HAN: readonly Rule[] = [{ pattern: new RegExp(`^(${HAN_NUMBER})[、．.]`), level: 1 }];
const DIGITS: readonly Rule[] = [{ pattern: /^([\d０-９]{1,3}) ?(?:[.．](?![\d０-９])|、)/, level: 3 }];
const BRACKETED: readonly Rule[] = [
  { pattern: new RegExp(`^[（(] ?(${HAN_NUMBER}) ?[）)]、?`), level: 2 },
  { pattern: /^[（(] ?([\d０-９]{1,3}) ?[）)]、?/, level: 4 },
];
const DIVISIONS: readonly Rule[] = [
  {
    pattern: new RegExp(`^第 ?(${HAN_NUMBER}|[\\d０-９]{1,3}) ?[编編章](?=\\s|\\p{L})(?!\\s?[-–—])`, 'u'),
    level: 1,
    division: true,
  },
  {
    pattern: new RegExp(`^第 ?(${HAN_NUMBER}|[\\d０-９]{1,3}) ?[节節](?=\\s|\\p{L})`, 'u'),
    level: 2,
    division: true,
  },
  { pattern: new RegExp(`^第 ?(${HAN_NUMBER}|[\\d０-９]{1,3}) ?[条條](?=\\s|\\p{L}|[（(])`, 'u'), level: 3 },
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** What a marker may be by the character that it begins with. */
const RULES_BY_FIRST: ReadonlyMap<string, readonly Rule[]> = new Map([
  ...Array.from(CHINESE_DIGITS, (first) => [first, HAN] as const),
  ...Array.from('0123456789０１２３４５６７８９', (first) => [first, DIGITS] as const),
  ...Array.from('（(', (first) => [first, BRACKETED] as const),
  ['第', DIVISIONS] as const,
]);

/** The outline marker that a text begins with; null where it begins with none. */
export function readMarker(text: string): Marker | null {
  const first = text.charAt(0);
  const circled = first >= '①' && first <= '⑳' ? CIRCLED.indexOf(first) : -1;
  if (circled >= 0) return { level: 5, number: circled + 1, length: 1, division: false };
  return text.length < 2 || !RULES_BY_FIRST.has(first) ? null : markerByRules(text.slice(0, LONGEST));
}

const LONGEST = 16;

const markerByRules = remember((head): Marker | null => {
  const first = head.charAt(0);
  const part = first === '第' ? readPart(head.slice(0, 8)) : null;
  if (part) return part;
  for (const { pattern, level, division = false } of RULES_BY_FIRST.get(first) ?? []) {
    const match = pattern.exec(head);
    const number = match ? parseChineseNumber(match[1] ?? '') : null;
    if (match && number !== null) return { level, number, length: match[0].length, division };
  }
  return null;
});

function readPart(head: string): Marker | null {
  const [found = '', roman = ''] = ROMAN_PART.exec(head) ?? [];
  const number = ROMAN.indexOf(roman) + 1;
  return number === 0 ? null : { level: 1, number, length: found.length, division: true };
}
