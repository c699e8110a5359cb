/** A character that is seen: neither space nor control nor a mark that takes no room. */
const PRINTED = /[^\s\p{Cc}\p{Cf}\p{Z}]/u;
/** Breaks a line, steers a device, or turns the direction of what follows, so that a line shows other than it reads. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;
/** A surrogate without its other half: a text with one is stored otherwise than it was given. */
const HALF_CHARACTER = /\p{Cs}/u;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu;
const STEERING_BUT_LINE_ENDS = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** True where a text has a character that is seen. */
export function hasPrinted(text: string): boolean {
  return PRINTED.test(text);
}

/** True for one line that shows as it reads: well-formed, with something to see, without control and direction characters. */
export function isPlainLine(text: string): boolean {
  return !HALF_CHARACTER.test(text) && hasPrinted(text) && !STEERING.test(text);
}

/** True for words of a text: well-formed, with something to see, without NUL. Tabs and line ends are cells and rows of tables. */
export function isPlainText(text: string): boolean {
  return !HALF_CHARACTER.test(text) && hasPrinted(text) && !text.includes('\0');
}

/** What was typed or pasted, without what makes a line other than plain; line ends are `\n`. Empty where nothing is seen. */
export function cleanTyped(text: string): string {
  const clean = text
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replace(STEERING_BUT_LINE_ENDS, '')
    .replaceAll(new RegExp(HALF_CHARACTER, 'gu'), '')
    .trim();
  return hasPrinted(clean) ? clean : '';
}
