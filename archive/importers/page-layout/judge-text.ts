import { isHan, isSpace } from '#core/text/characters.ts';

/** What a page's characters look like when the font does not say which they are. */
export type TextJudgement = 'text' | 'garbled' | 'nothing';

/** More unreadable characters than this share: the text layer tells nothing. */
const MAX_UNREADABLE = 0.2;
/** Real Chinese has several times this share of its commonest characters; shifted codes have about a hundredth. */
const MIN_COMMON = 0.08;
const TELLING_HAN = 200;
const TELLING = 4;

/** The commonest characters of official Chinese, both scripts: about a third of any text is of these. */
const COMMON = new Set(
  Array.from(
    '的一是在不了有和人中大国國这這上个個为為以我时時年用地到于於会會对對法行政府工作发發部门門市区區县縣省长長公民' +
      '全家业業务務生产產经經济濟管理员員关關实實施加强强建设設项項目社保安教育人民规規定通知第条條要求应應及与與其他由主任' +
      '办辦月日同学學本机機制度分成进進高新体體开開展重点點各级級单單位领領导導组組织織服负責责',
    (character) => character.charCodeAt(0),
  ),
);

/**
 * Whether the characters of a file are its text.
 * - Private use, replacement and control characters, and letters that only mis-decoded GBK produces in numbers, are unreadable.
 * - Han characters none of which is common are codes of another table.
 */
export function judgeText(text: string): TextJudgement {
  const counts = countCharacters(text);
  if (counts.printed === 0) return 'nothing';
  if (counts.printed >= TELLING && counts.unreadable > counts.printed * MAX_UNREADABLE) return 'garbled';
  if (counts.han >= TELLING_HAN && counts.common < counts.han * MIN_COMMON) return 'garbled';
  return 'text';
}

/** Whether some line of a text that is readable as a whole is not: a heading whose font says nothing, for instance. */
export function hasGarbledLine(text: string): boolean {
  if (countCharacters(text).unreadable < TELLING) return false;
  return text.split('\n').some((line) => {
    const { printed, unreadable } = countCharacters(line);
    return unreadable >= TELLING && unreadable * 2 > printed;
  });
}

function countCharacters(text: string) {
  const counts = { printed: 0, unreadable: 0, han: 0, common: 0 };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) continue;
    counts.printed += 1;
    if (isHan(code)) {
      counts.han += 1;
      if (COMMON.has(code)) counts.common += 1;
    } else if (isUnreadable(code)) counts.unreadable += 1;
  }
  return counts;
}

/** What Chinese papers do print of Latin-1. */
const PRINTED_LATIN = new Set(Array.from('·°×±§¹²³÷µ©®', (character) => character.charCodeAt(0)));

/** Replacement, private use, controls, and the accented letters and signs of Latin-1, which Chinese papers hardly print. */
function isUnreadable(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  if (code >= 0xa1 && code <= 0x17f) return !PRINTED_LATIN.has(code);
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfff0;
}
