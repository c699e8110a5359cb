import { dropPinyin } from '../text/characters.ts';
import { remember } from '../text/remember.ts';
import { isDispatch } from './dispatch.ts';
import { endsSentence } from './measure.ts';
import { isSiteLine, isWordless } from './site-line.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Unit } from './unit.ts';
import { headsBySpreadBody } from './untitled-head.ts';

/** Units that could be a title: consecutive, short, not closed by punctuation. Half-open. */
export type Zone = { from: number; to: number };

/** No line of a title is longer. */
export const LONGEST_TITLE = 120;
/** Room for the edge of a table behind it. */
const EDGE = 8;
const MAX_ZONE = 8;
/** What is left of a line that a converter filled with pinyin. */
const SHORTEST_PLAIN = 10;

/** The zone that begins with a unit; null where the unit cannot be of a title. */
export function readZone(units: readonly Unit[], from: number): Zone | null {
  let to = from;
  while (to < units.length && to - from < MAX_ZONE) {
    const unit = units[to];
    if (!unit || !isTitleLike(unit)) break;
    // A page or a running head between two lines parts them, unless the first cannot stand alone.
    if (to > from && unit.pageBreak && kindOfEnding(units[to - 1]?.text ?? '') !== null) break;
    if (to > from && headsBySpreadBody(units, to)) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}

function isTitleLike({ role, text: printed, marker }: Unit): boolean {
  if (role === 'spread') return true;
  return role === 'plain' && !marker && printed.length <= LONGEST_TITLE + EDGE && saysTitle(printed);
}

/** Whether the words of a line could be of a title. */
const saysTitle = remember((printed) => {
  // What is left of a table's edge.
  const text = /[\s|｜]/u.test(printed.slice(-1)) ? printed.replace(/[\s|｜]+$/u, '') : printed;
  if (text.length > LONGEST_TITLE || text.startsWith('——') || LIST_ENTRY.test(text)) return false;
  return (
    (text === printed || dropPinyin(text).length >= SHORTEST_PLAIN) &&
    !endsSentence(text) &&
    !/[，、,]$/.test(text) &&
    !/[。；|｜>＞]|^[[［]\d{4}年|[:：∶].*[:：∶]/.test(text) &&
    !isWordless(text) &&
    !isSiteLine(text) &&
    !isDispatch(text) &&
    !isLabelled(text) &&
    !MENU.test(text)
  );
});

/** 头条 图片 本地 时事 广告价目 公告: links of a site, side by side. */
const MENU = /^(?:\p{Script=Han}{2,8}\s){7,40}\p{Script=Han}{2,8}$/u;

/** - 云溪区启用新的公园: a link of a list. */
const LIST_ENTRY = /^[-–·]\s+\p{Script=Han}/u;

/** Whether a line is a document number that lost a part of it: 云政布〔〕18号, 云府办发〔2017132. */
export function isBrokenNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && BROKEN_NUMBER.test(text) && kindOfEnding(text) === null;
}

/** A line that begins with a label, or with a number that lost its count. */
function isLabelled(text: string): boolean {
  if (!/[:：∶〔[［]/u.test(text.slice(0, LONGEST_NUMBER))) return false;
  return LABELLED.test(text) || isBrokenNumber(text);
}

/** 檔 號:CB2/BC/6/98: a label and what is no words. */
const LABELLED = /^\p{Script=Han}\s?\p{Script=Han}{1,3}\s*[:：∶]\s*[\dA-Za-z]/u;
/** 云教字〔2019〕来信B类, 云政布〔〕18号: a number that lost its count, or its year. */
const BROKEN_NUMBER = /^\p{Script=Han}{2,12}[〔[［](?:(?:(?:19|20)\d{2})?[〕\]］]|(?:19|20)\d{2,8}[号號]?$)/u;
const LONGEST_NUMBER = 24;
