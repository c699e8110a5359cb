const NUMERALS = '0123456789〇零一二三四五六七八九十百千万亿廿卅两';
const DIGITS = '0123456789';
const NUMERAL = new RegExp(`[${NUMERALS}]`, 'u');
const DIGIT = new RegExp(`[${DIGITS}]`, 'u');
/** Characters that make a word with 一 behind them, which then counts nothing: 统一号召 holds no 一号. */
const WORD_MAKERS = '统唯单同专万划归合逐不之如任每';
const MAKES_WORD = new RegExp(`[${WORD_MAKERS}]`, 'u');

/**
 * True where a range of a search form begins and ends inside no number: a numeral at its edge does not go on with another
 * (三号 is no piece of 十三号, nor 3号 of 13号, 1,003号 or 0.3号), and a 一 at its start belongs to no word.
 */
export function isWholeNumber(text: string, [start, end]: readonly [number, number]): boolean {
  return !isInsideNumber(text, start) && !isInsideNumber(text, end) && !isInsideWordOfOne(text, start);
}

function isInsideNumber(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (NUMERAL.test(before) && NUMERAL.test(after)) return true;
  if (isPoint(before)) return DIGIT.test(after) && DIGIT.test(text.charAt(at - 2));
  return isPoint(after) && DIGIT.test(before) && DIGIT.test(text.charAt(at + 1));
}

function isPoint(character: string): boolean {
  return character === '.' || character === ',';
}

function isInsideWordOfOne(text: string, at: number): boolean {
  return text.charAt(at) === '一' && MAKES_WORD.test(text.charAt(at - 1));
}

/** A piece that stands `ahead` units behind the start of a form; before it where `ahead` is negative. */
export type Neighbour = { piece: string; ahead: number };

/**
 * The pieces with one of which `isWholeNumber` is false where a form stands, for those who know where pieces stand and do not
 * have the text: what would go on with its first or its last character.
 */
export function neighboursOfWhole(form: string): Neighbour[] {
  const first = form.charAt(0);
  const last = form.charAt(form.length - 1);
  const behind = form.length - 1;
  return [
    ...(NUMERAL.test(first) ? Array.from(NUMERALS, (before) => ({ piece: before + first, ahead: -1 })) : []),
    ...(NUMERAL.test(last) ? Array.from(NUMERALS, (after) => ({ piece: last + after, ahead: behind })) : []),
    ...(DIGIT.test(first) ? points((digit, point) => ({ piece: digit + point + first, ahead: -2 })) : []),
    ...(DIGIT.test(last) ? points((digit, point) => ({ piece: last + point + digit, ahead: behind })) : []),
    ...(first === '一' ? Array.from(WORD_MAKERS, (maker) => ({ piece: maker + first, ahead: -1 })) : []),
  ];
}

function points(made: (digit: string, point: string) => Neighbour): Neighbour[] {
  return Array.from(DIGITS).flatMap((digit) => ['.', ','].map((point) => made(digit, point)));
}
