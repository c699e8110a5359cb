/** True for white space of any script, the line end included; the same set as `\s`. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return (
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff ||
    code === 0x1680
  );
}

/** True for characters that take no room and carry no meaning: U+200B–U+200F, U+2060, U+00AD. */
export function isZeroWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xad;
}

/** True for Han characters, 〇 and 々 included; each half of a surrogate pair counts as one (rare characters). */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd8bf) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** True for ASCII and full-width digits. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** True for letters of Latin script, full-width ones included. */
export function isLatin(code: number): boolean {
  const lower = code | 0x20;
  if (code < 0x80) return lower >= 0x61 && lower <= 0x7a;
  return (
    (code >= 0xc0 && code <= 0x24f) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** True for East Asian punctuation, which carries its own white space in its body. */
export function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff3d)
  );
}

/** Printed width of a text in quarters of a Han character: digits and Latin are half wide, a space a quarter. */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) width += 1;
    else if (code < 0x2000) width += 2;
    else if (code >= 0xd800 && code <= 0xdfff) width += 2;
    else if (!isZeroWidth(code)) width += 4;
  }
  return width;
}

/** The text without white space, zero-width characters, and the pinyin that a converter put behind a character: 關(guān). */
export function squeeze(text: string): string {
  const kind = marksOf(text);
  const closed = (kind & HAS_BLANK) === 0 ? text : text.replace(BLANKS, '');
  return replacePinyin(closed, kind, () => '');
}

/** The text without the pinyin that a converter put behind its characters. */
export function dropPinyin(text: string): string {
  return replacePinyin(text, marksOf(text), () => '');
}

/** The text with that pinyin blanked by zero-width characters, of the same length. */
export function blankPinyin(text: string): string {
  return replacePinyin(text, marksOf(text), (pinyin) => '\u200b'.repeat(pinyin.length));
}

function replacePinyin(text: string, kind: number, replace: (pinyin: string) => string): string {
  const toned = (kind & HAS_TONE) === 0 ? text : text.replace(PINYIN, replace);
  return (kind & HAS_SYLLABLES) === 0 ? toned : toned.replace(TONELESS, replace);
}

const BLANKS = /[\s\u200b-\u200f\u2060\u00ad]+/g;
const TONES: ReadonlySet<number> = new Set(
  Array.from('àáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜǹḿ', (letter) => letter.charCodeAt(0)),
);
const FIRST_TONE = 0xe0;
const LAST_TONE = 0x1e3f;
const HAS_BLANK = 1;
const HAS_TONE = 2;
const HAS_SYLLABLES = 4;
/** One syllable without a tone mark may be anything: several in one line are a converter's. */
const FEWEST_SYLLABLES = 2;

/**
 * Whether a text holds white space or zero-width characters, letters with tone marks, several syllables in brackets: asked of every
 * line several times.
 */
function marksOf(text: string): number {
  let marks = 0;
  let opened = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Han characters and the punctuation beside them are most of every text.
    if (code > 0x3000 && code !== 0xfeff) continue;
    if (isSpace(code) || isZeroWidth(code)) marks |= HAS_BLANK;
    else if (code >= FIRST_TONE && code <= LAST_TONE && TONES.has(code)) marks |= HAS_TONE;
    else if (code === 0x28 && isLowerCase(text.charCodeAt(index + 1))) opened += 1;
  }
  return opened >= FEWEST_SYLLABLES && (text.match(TONELESS)?.length ?? 0) >= FEWEST_SYLLABLES
    ? marks | HAS_SYLLABLES
    : marks;
}

function isLowerCase(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const SYLLABLE = '\\((?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])[aeiouv]{1,3}(?:ng?)?|er) ?\\)';
/** 人(ren)民(min), 环(huan)(huan) */
const TONELESS = new RegExp(`(?<=\\p{Script=Han})(?:${SYLLABLE}){1,2}`, 'gu');
/** Alone only a syllable with a tone mark is believed. */
const PINYIN = /(?<=\p{Script=Han})[(（][a-z]{0,4}[àáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜǹḿ][a-z]{0,4} ?[)）]/gu;
