import { squeeze } from '../text/characters.ts';
import { remember } from '../text/remember.ts';
import { simplify } from '../text/simplify.ts';
import { findDates, parseDateLine } from '../text/date.ts';
import { findDocumentNumbers } from '../text/find-document-numbers.ts';
import { readNumberLine } from './number-line.ts';

/** What a line is by its own words, before its neighbours are asked. */
export type LineRole =
  | 'plain'
  | 'number'
  | 'date'
  | 'printing'
  | 'subtitle'
  | 'spread'
  | 'attachment'
  | 'note'
  | 'contents-entry'
  | 'statement'
  | 'table';

type Rule = { role: LineRole; longest: number; test: (plain: string, line: string) => boolean };

/** 2024年1月7日云溪区第十届人民代表大会第三次会议通过, 一九八三年六月七日在…会议上 */
const DATED =
  /^(?:(?:中华)?民国[\d一二三四五六七八九十百]{1,4}年|[\d一二][\d〇○零一二三四五六七八九十OＯ]{1,3}年).*(?:通过|批准|发布|公布|修订|修正|会议上|大会上|会上|施行)[）)]?$/;
/** （1988年8月18日…通过, 根据1997年10月17日…修正: an adoption told over several lines, its bracket closed below. */
const ADOPTED_ON = /^(?:[（(]|根据).*(?:通过|批准|修正|修订)[）)]?$/;
/** （云溪区第三届人民代表大会第二次会议通过): at which meeting, and not when. */
const ADOPTED_AT =
  /^[（(]\p{Script=Han}{4,40}第[\d一二三四五六七八九十百]{1,6}次\p{Script=Han}{0,6}会议\p{Script=Han}{0,4}(?:通过|批准|修订)[）)]$/u;
const ADOPTED = /(?:通过|公布|发布|批准|修订|修正|施行|會議|会议上?)[）)]$/;

/** An adoption is told with every amendment since. */
const LONGEST = 600;

const RULES: readonly Rule[] = [
  { role: 'number', longest: 80, test: (plain) => /[号號]/.test(plain) && readNumberLine(plain) !== null },
  { role: 'date', longest: 40, test: (plain) => parseDateLine(plain) !== null },
  { role: 'printing', longest: 60, test: (plain) => /印[发發][）)]?$/.test(plain) && isPrintingLine(plain) },
  {
    role: 'subtitle',
    longest: 60,
    test: (plain) => /^[—–－-]{1,3}[^\d:：]{0,6}[\d〇○二一０-９]/.test(plain) && findDates(plain).length > 0,
  },
  {
    role: 'subtitle',
    longest: LONGEST,
    test: (plain) => ADOPTED.test(plain) && isBracketed(plain) && findDates(plain).length > 0,
  },
  {
    role: 'subtitle',
    longest: 120,
    test: (plain) => DATED.test(plain) && !/[，。；]/.test(plain) && findDates(plain)[0]?.start === 0,
  },
  {
    role: 'subtitle',
    longest: 120,
    test: (plain) => ADOPTED_ON.test(plain) && /^[1-3]$/.test(String(findDates(plain)[0]?.start)),
  },
  { role: 'subtitle', longest: 80, test: (plain) => ADOPTED_AT.test(plain) },
  {
    role: 'subtitle',
    longest: 60,
    test: (plain) =>
      /^[（(].*[号號][）)]$/.test(plain) &&
      findDates(plain)[0]?.start === 1 &&
      findDocumentNumbers(plain).length === 1,
  },
  {
    role: 'subtitle',
    longest: 60,
    test: (plain) => /^[（(].*日[）)]$/.test(plain) && isNumberAndDate(plain.slice(1, -1)),
  },
  {
    role: 'attachment',
    longest: 60,
    test: (plain) => /^附(?:件|表|录|錄)?(?:[\d一二三四五六七八九十]{0,2})(?:[：:]|$)/.test(plain),
  },
  { role: 'note', longest: 300, test: (plain) => /^(?:注|备注|附注)[：:]/.test(plain) },
  { role: 'note', longest: 300, test: (_plain, line) => FOOTNOTE.test(line) },
  {
    role: 'note',
    longest: 60,
    test: (plain) =>
      /^[（(](?:此件|公开属性|信息公开|此页|联系人|本文有|文件公开)[^（）()]*[）)]$/.test(plain),
  },
  {
    role: 'contents-entry',
    longest: 120,
    test: (plain) => /(?:[.．。·…]{3,}|…)[（(]?\d{1,4}[）)]?$/.test(plain),
  },
  {
    role: 'spread',
    longest: 80,
    test: (_plain, line) => /^\S(?:\s+\S){2,}$/u.test(line) && /\p{Script=Han}/u.test(line),
  },
];
/** Importers write the raised number of a note at the foot of a page like this. */
const FOOTNOTE = /^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s*[^⁰¹²³⁴⁵⁶⁷⁸⁹\s]/u;
/** A line with a role begins or ends with one of these, or is spread: most lines are told by this alone. */
const FIRST = new Set(Array.from('附注备—–－-（('));
const LAST = new Set(
  Array.from('号號日发發?月令示）)]】★☆*|｜—–0123456789０１２３４５６７８９过過准準布佈订訂正上行告'),
);
/** Of the lines with a full stop only a date has a role. */
const DATE_WITH_STOP = /[日号號]。$/;
/** Digits alone, and a character alone but for 附, say nothing. */
const COUNT = /^(?:[\d０-９]+|[^附])$/u;
/** 第26/2024號法律 */
const NUMBER_START = /^第\d{1,4}[/／]/;
const SPREAD_START = /^\S\s+\S(?:\s|$)/u;

/** The role of one line. */
export function readLineRole(line: string): LineRole {
  if (line.length > LONGEST || COUNT.test(line)) return 'plain';
  if (
    !NUMBER_START.test(line) &&
    !FIRST.has(line.charAt(0)) &&
    !LAST.has(line.charAt(line.length - 1)) &&
    !DATE_WITH_STOP.test(line) &&
    !SPREAD_START.test(line) &&
    !FOOTNOTE.test(line)
  )
    return 'plain';
  return roleByRules(line);
}

const roleByRules = remember((line): LineRole => {
  const plain = simplify(squeeze(line));
  for (const rule of RULES) if (plain.length <= rule.longest && rule.test(plain, line)) return rule.role;
  return 'plain';
});

/** Whether nothing stands outside of brackets: （一）关于公园…（市水务局批准） is a paragraph with a number. */
function isBracketed(plain: string): boolean {
  let depth = 0;
  for (const character of plain) {
    const isOpening = character === '（' || character === '(';
    if (depth === 0 && !isOpening) return false;
    if (isOpening) depth += 1;
    else if (character === '）' || character === ')') depth -= 1;
  }
  return true;
}

/** 云政文〔2003〕6号 二○○三年五月四日 */
function isNumberAndDate(plain: string): boolean {
  const date = findDates(plain).at(-1);
  return findDocumentNumbers(plain)[0]?.start === 0 && date?.end === plain.length;
}

function isPrintingLine(plain: string): boolean {
  const [date] = findDates(plain);
  if (!date) return false;
  const before = plain.slice(0, date.start).replace(/^[（(]/, '');
  const after = plain.slice(date.end);
  return /^印[发發][）)]?$/.test(after) && !/[，。；：]/.test(before);
}
