import { isHan, isLatin, isZeroWidth } from './characters.ts';
import {
  CHINESE_YEAR,
  CLOSE,
  type DocumentNumber,
  MAX_PREFIX,
  OPEN,
  parseDocumentNumber,
  YEAR,
} from './document-number.ts';

/** A document number found in a text, with its half-open range. */
export type FoundDocumentNumber = { number: DocumentNumber; start: number; end: number };

// The tail of a number in running text; what stands before it is read backwards, so that the search stays linear.
const SPACE = '[ \\t\\u3000\\u00a0]{0,3}';
const TAIL = new RegExp(
  `(?:${OPEN}${SPACE}(?:(?:1[89]|20)\\d{2}|[5-9]\\d|[１２][０-９]{3}|${CHINESE_YEAR})${SPACE}年?${CLOSE}|(?:19|20)\\d{2}${SPACE}年|令|字)` +
    `${SPACE}第?${SPACE}[\\d０-９]{1,12}${SPACE}[号號]`,
  'g',
);
const LEAD_IN =
  /^.*(?:根据|依据|按照|依照|遵照|贯彻|落实|执行|转发|印发|以及|文件|通知|下发|废止|参照|结合|《|》|关于|原由|原|月[一二三四五六七八九十]{1,3}日)/su;
const BODY = /^.*(?:政府|院|委員會|委员会|公所)(?=\p{Script=Han}{2,6}字$)/su;
// 和 and 与 may belong to the name of a place (和政发), but not to the name of an order.
const CONJUNCTION = /^.*(?:(?<!共)和|[与及以])/su;

/** (57) before 会文字第3号 */
const YEAR_BEFORE = new RegExp(`${OPEN}(?:\\d{2}|${YEAR})年?${CLOSE}$`);
const LONGEST_YEAR = 7;
const YEAR_FIRST_LETTERS = /^\p{L}{1,12}$/u;

/** Every document number in a text, in its order; a lead-in such as 根据 is not taken for a part of it. */
export function findDocumentNumbers(text: string): FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  let floor = 0;
  for (const match of text.matchAll(TAIL)) {
    const end = match.index + match[0].length;
    const bodyStart = /^[令字]/.test(match[0]) ? match.index + 1 : match.index;
    const start = prefixStart(text, bodyStart, floor);
    const number = start < bodyStart ? parseDocumentNumber(text.slice(start, end)) : null;
    if (number === null) continue;
    found.push({ number, start, end });
    floor = end;
  }
  return found;
}

function prefixStart(text: string, bodyStart: number, floor: number): number {
  let start = bodyStart;
  const lowest = Math.max(floor, bodyStart - MAX_PREFIX);
  while (start > lowest) {
    const code = text.charCodeAt(start - 1);
    const space = code === 0x20 || code === 0x3000 || isZeroWidth(code);
    if (!isHan(code) && !isLatin(code) && !(space && start === bodyStart)) break;
    start -= 1;
  }
  // A date may stand right before: 1985年5月4日皖政〔1985〕38号.
  if (text.charAt(start) === '日' && /[\d０-９]/.test(text.charAt(start - 1))) start += 1;
  const prefix = text.slice(start, bodyStart);
  const yearFrom = Math.max(floor, start - LONGEST_YEAR);
  const year = prefix.endsWith('字') ? YEAR_BEFORE.exec(text.slice(yearFrom, start)) : null;
  if (year && YEAR_FIRST_LETTERS.test(prefix)) return yearFrom + year.index;
  // The body may stand right before its own letters: 臺北縣政府北府法規字.
  const body = prefix.endsWith('字') ? BODY.exec(prefix)?.[0].length : undefined;
  if (body !== undefined) return start + body;
  const leadIn = LEAD_IN.exec(prefix) ?? (prefix.endsWith('令') ? CONJUNCTION.exec(prefix) : null);
  return start + (leadIn?.[0].length ?? 0);
}
