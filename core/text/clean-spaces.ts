import { isDigit, isHan, isLatin, isSpace, isWidePunctuation, isZeroWidth } from './characters.ts';
import { SURNAMES } from './surnames.ts';

// What a padded name may stand before: 张 明为…, 张 明的…, 张 明、…
const AFTER_NAME = new Set(Array.from('为的同任兼等，、；。：（(,;:'));
/** 任命张 明为…: what a name may stand behind without any punctuation. */
const BEFORE_NAME = /(?:任命|免去|聘任|提名|同意|免除).$/u;

/**
 * One line of canonical text: white space that the print or the extraction put in is gone (around digits, beside East
 * Asian punctuation, in spread titles `报 告 书`, in padded names `张 明为`); one space stays where it was meant:
 * between words of Latin script and between Han words.
 */
export function cleanSpaces(text: string): string {
  if (!needsCleaning(text)) return text;
  const pieces = splitPieces(text);
  let cleaned = '';
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? '';
    if (index > 0 && keepsSpace(pieces, index)) cleaned += ' ';
    cleaned += piece;
  }
  return cleaned;
}

function needsCleaning(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || isSpace(code) || isZeroWidth(code)) return true;
  }
  return false;
}

function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : 0x20;
    const space = isSpace(code);
    if (!space && !isZeroWidth(code)) continue;
    piece += text.slice(start, index);
    start = index + 1;
    if (space && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces;
}

/** Whether the white space before piece `index` stays. */
function keepsSpace(pieces: readonly string[], index: number): boolean {
  const before = pieces[index - 1] ?? '';
  const after = pieces[index] ?? '';
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  if (isWidePunctuation(last) || isWidePunctuation(first)) return false;
  if (isQuoteOrDash(last) || isQuoteOrDash(first)) return false;
  if (isDigit(last) && isDigit(first)) return !isSpreadDigits(pieces, index);
  if (isDigit(last) || isPercent(last)) return isLatin(first);
  if (isDigit(first)) return isLatin(last);
  if (isHan(last) && isHan(first)) return !isSpread(pieces, index) && !isPaddedName(pieces, index);
  return true;
}

/** A percentage is a number: `15% 以上`. */
function isPercent(code: number): boolean {
  return code === 0x25 || code === 0x2030;
}

function isQuoteOrDash(code: number): boolean {
  return (
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2014 ||
    code === 0xb7
  );
}

/** `1 9 9 3 年`: at least three digits, each alone. */
function isSpreadDigits(pieces: readonly string[], index: number): boolean {
  const alone = (at: number): boolean => {
    const piece = pieces[at];
    return piece?.length === 1 && isDigit(piece.charCodeAt(0));
  };
  const leads = (at: number): boolean =>
    isDigit((pieces[at] ?? 'x').charCodeAt(0)) && !isDigit((pieces[at] ?? '').charCodeAt(1));
  const starts = (at: number): boolean => {
    const piece = pieces[at] ?? 'x';
    return isDigit(piece.charCodeAt(piece.length - 1)) && !isDigit(piece.charCodeAt(piece.length - 2));
  };
  return (
    starts(index - 1) &&
    leads(index) &&
    ((alone(index - 1) && starts(index - 2)) ||
      (alone(index) && leads(index + 1)) ||
      (alone(index - 1) && alone(index - 2)))
  );
}

/** `报 告 书`: three or more Han characters in a row, each alone; or a line of only two, `目 录`. */
function isSpread(pieces: readonly string[], index: number): boolean {
  const alone = (at: number): boolean => {
    const piece = pieces[at];
    return piece?.length === 1 && isHan(piece.charCodeAt(0));
  };
  if (!alone(index) || !alone(index - 1)) return false;
  return alone(index + 1) || alone(index - 2) || pieces.length === 2;
}

/** `张 明为…`: a surname alone, and behind it one character that ends a name. */
function isPaddedName(pieces: readonly string[], index: number): boolean {
  const before = pieces[index - 1] ?? '';
  const after = pieces[index] ?? '';
  if (!SURNAMES.has(before.charAt(before.length - 1))) return false;
  const boundary =
    before.length === 1 || !isHan(before.charCodeAt(before.length - 2)) || BEFORE_NAME.test(before);
  return boundary && (after.length === 1 || AFTER_NAME.has(after.charAt(1)));
}
