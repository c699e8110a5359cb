import { parseChineseNumber } from '#core/text/chinese-number.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';

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
  return key === null ? numberWords(expected) === numberWords(found) : key === documentNumberKey(found);
}

/** The words of a number in one order and script: 2023年第4127號公告 → 公告2023年第4127号, 第十八号 → 第18号, (2022)第5号 → (2022)5号. */
function numberWords(number: string): string {
  return plain(number)
    .replaceAll('號', '号')
    .replace(/(?<=\d\))第(?=\d)/u, '')
    .replace(/第([〇零一二三四五六七八九十百千]+)号/u, (all, count: string) => {
      const value = parseChineseNumber(count);
      return value === null ? all : `第${String(value)}号`;
    })
    .replace(/^((?:\d{4}年)?第[\d/]+号)(.+)$/u, '$2$1');
}

/**
 * Like {@link sameNumber}, but where orders and announcements take their words from the letterhead above the number, more
 * or fewer of these words may be kept: 公告2023年第5号 is 临江省商务厅公告2023年第5号.
 */
export function sameNumberUnderLetterhead(expected: string | null, found: string | null): boolean {
  if (sameNumber(expected, found)) return true;
  if (expected === null || found === null) return false;
  const [left, right] = [numberWords(expected), numberWords(found)];
  if (!/[令告]/u.test(left)) return left === right;
  return right !== '' && (left.endsWith(right) || right.endsWith(left));
}

/** True where both are null or the dates agree, to the month where no day is expected (`2022-12`). */
export function sameDate(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  return expected.length === 7 ? found.startsWith(`${expected}-`) : expected === found;
}

/** True where both lists name the same bodies, whatever their order; an expected 甲|乙 may be named in either way. */
export function sameSet(expected: readonly string[], found: readonly string[]): boolean {
  const left = expected.map((name) => name.split('|').map(plain));
  const right = [...new Set(found.map(plain))];
  return (
    left.length === right.length &&
    left.every((names) => names.some((name) => right.includes(name))) &&
    right.every((name) => left.some((names) => names.includes(name)))
  );
}

/** The issuers that a gold line names, parted at 、. */
export function splitIssuers(issuer: string | null): string[] {
  return (issuer ?? '')
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A name as it may be read: each of 甲|乙, whole and without the person behind it (国家主席 胡锦涛 → 国家主席). */
function readingsOf(names: string): string[] {
  return names.split('|').flatMap(formsOf);
}

function formsOf(name: string): string[] {
  const organ = /^(.+?)[\s\u3000]+\p{Script=Han}{1,3}(?:[\s\u3000]?\p{Script=Han})?$/u.exec(name.trim())?.[1];
  return organ === undefined ? [plain(name)] : [plain(name), plain(organ)];
}

/** True for equal sets of issuers, whether or not the name of a person stands behind the body; 甲|乙 is either. */
export function sameIssuers(expected: readonly string[], found: readonly string[]): boolean {
  const left = expected.map(readingsOf);
  const right = found.map(readingsOf);
  const covers = (some: string[][], others: string[][]): boolean =>
    some.every((one) => others.some((other) => one.some((name) => other.includes(name))));
  return covers(left, right) && covers(right, left);
}
