import { documentNumberKey, parseDocumentNumber } from '#core/text/document-number.ts';

const OPENING = /[〔[【〈﹝〖{｛《（(]/gu;
const CLOSING = /[〕\]】〉﹞〗}｝》）)]/gu;

/** A text without spaces and invisible characters, with one kind of width, bracket, quote, dash and zero. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(/[“”„‟"「」『』]/gu, '"')
    .replace(/[‘’']/gu, "'")
    .replace(/[—–―─－-]+/gu, '-')
    .replace(/[〇○◯]/gu, '〇')
    .replace(/[·•・‧]/gu, '·')
    .toLowerCase();
}

/** True where both are null, or say the same but for spaces and styles of punctuation. */
export function sameText(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  return plain(expected) === plain(found);
}

/** True where both are null, or spell one document number, whatever the brackets. */
export function sameNumber(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  const key = documentNumberKey(expected);
  return key === null ? plain(expected) === plain(found) : key === documentNumberKey(found);
}

/**
 * Like {@link sameNumber}, but where orders and announcements take their words from the letterhead above the number, more
 * or fewer of these words may be kept: 公告2023年第5号 is 临江省商务厅公告2023年第5号.
 */
export function sameNumberUnderLetterhead(expected: string | null, found: string | null): boolean {
  if (sameNumber(expected, found)) return true;
  const left = parseDocumentNumber(expected ?? '');
  const right = parseDocumentNumber(found ?? '');
  if (!left || !right || left.style === 'bracketed' || right.style === 'bracketed') return false;
  if (left.year !== right.year || left.number !== right.number) return false;
  return left.prefix.endsWith(right.prefix) || right.prefix.endsWith(left.prefix);
}

/** True where both are null or the dates agree, to the month where no day is expected (`2022-12`). */
export function sameDate(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  return expected.length === 7 ? found.startsWith(`${expected}-`) : expected === found;
}

/** True for equal sets of bodies, whatever their order. */
export function sameSet(expected: readonly string[], found: readonly string[]): boolean {
  const [left, right] = [new Set(expected.map(plain)), new Set(found.map(plain))];
  return left.size === right.size && [...left].every((name) => right.has(name));
}

/** The issuers that a gold line names, parted at 、. */
export function splitIssuers(issuer: string | null): string[] {
  return (issuer ?? '')
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A name as it may be read: whole, and without the person behind it (国家主席 胡锦涛 → 国家主席). */
function readingsOf(name: string): string[] {
  const organ = /^(.+?)[\s\u3000]+\p{Script=Han}{1,3}(?:[\s\u3000]?\p{Script=Han})?$/u.exec(name.trim())?.[1];
  return organ === undefined ? [plain(name)] : [plain(name), plain(organ)];
}

/** True for equal sets of issuers, whether or not the name of a person stands behind the body. */
export function sameIssuers(expected: readonly string[], found: readonly string[]): boolean {
  const left = expected.map(readingsOf);
  const right = found.map(readingsOf);
  const covers = (some: string[][], others: string[][]): boolean =>
    some.every((one) => others.some((other) => one.some((name) => other.includes(name))));
  return covers(left, right) && covers(right, left);
}
