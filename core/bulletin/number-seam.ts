import { findDates } from '../text/date.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { findDocumentNumbers, type FoundDocumentNumber } from '../text/find-document-numbers.ts';
import { simplify } from '../text/simplify.ts';
import { readByline } from './byline.ts';
import { findLabels, gluedLabel } from './evidence/find-labels.ts';
import { isOrgan } from './organ.ts';
import { isRecipient } from './recipient.ts';
import { isTitleHead } from './title-head.ts';
import { kindOfEnding } from './title-kind.ts';

const SHORT_PREFIX = 12;
const SIGNED_FOR = /^[\sA-Z类]*签发人/u;

/** …指挥部通告（第1号）, …的公告（2026年第6号）: a count in brackets is the number of an announcement and no words of its title. */
const COUNTED =
  /(?<=\p{Script=Han}{4})((?:公告|通告|令)\s{0,2})[（(](?:(?:19|20)\d{2}年)?第[\d一二三四五六七八九十]{1,4}[号號][）)]$/u;

/** …的通知云政字〔〕18号: the year is lost. */
const NO_YEAR = /[〔[［]\s?[〕\]］]/u;
const LOST_YEAR = /(\p{Script=Han}{4,14})[〔[［]\s?[〕\]］]\s?\d{1,5}[号號]$/u;

/** 〔2022〕第39号 before a title: a number without letters. */
const BARE_NUMBER = /^[〔[［(（](?:19|20)\d{2}年?[〕\]］)）]第?\d{1,5}[号號]\s*/u;

/** 云溪区水务局公告第3号——关于开放公园的公告 */
const DASHED = /^\p{Script=Han}{2,24}(?:公告|通告|令)(?:(?:19|20)\d{2}年)?第\d{1,5}[号號]\s?[—–-]{1,2}\s?/u;

/** Where the number of a document begins or ends that is glued to what stands beside it in a line of a head; 0 or less where none is. */
export function numberSeam(text: string): number {
  if (!/[号號]/.test(text)) return 0;
  const counted = COUNTED.exec(text);
  if (counted) return counted.index + (counted[1] ?? '').length;
  const dashed = DASHED.exec(text)?.[0].length ?? 0;
  if (dashed > 0 && isTitleHead(text.slice(dashed))) return dashed;
  const lost = NO_YEAR.test(text) ? LOST_YEAR.exec(text) : null;
  if (lost) return seamBetween(text, lost.index, lost.index + (lost[1] ?? '').length);
  const bare = BARE_NUMBER.exec(text)?.[0].length ?? 0;
  if (bare > 0) return isTitleHead(text.slice(bare)) ? bare : 0;
  for (const number of findDocumentNumbers(text)) {
    if (number.start === 0) {
      const matter = behindMatter(text, number);
      if (matter > 0) return matter;
      const end = number.end + (PINYIN_BEHIND.exec(text.slice(number.end))?.[0].length ?? 0);
      return followsNumber(text.slice(end)) ? end : 0;
    }
    const seam = beforeNumber(text, number);
    if (seam > 0) return seam;
  }
  return 0;
}

/** 云溪区人民政府征地补偿方案公告〔2025〕第30号: what a title is about is no letters of a number, as a body before 公告 is. */
function behindMatter(text: string, { number: { prefix } }: FoundDocumentNumber): number {
  const body = /^(.{6,})(?:公告|通告)$/u.exec(prefix)?.[1];
  return body !== undefined && !isOrgan(body) && text.startsWith(prefix) ? prefix.length : 0;
}

/** What is left of 號(hào) behind its character. */
const PINYIN_BEHIND = /^\u200b+/;

/** What may stand behind a number that begins a line: a label, a date, the title. */
function followsNumber(rest: string): boolean {
  if (rest.trim() === '' || /^[）)\]】★☆*|｜\s]+$/u.test(rest)) return false;
  if (SIGNED_FOR.test(simplify(rest)) || gluedLabel(rest) !== null || findLabels(rest)[0]?.start === 0)
    return true;
  if (readByline(rest) !== null) return true;
  if (isRecipient(rest.trim())) return true;
  if (/^\s*[《（(].*[》）)]$/u.test(rest) && kindOfEnding(rest.trim()) !== null) return true;
  if (!/^[\s★☆*]/u.test(rest)) return false;
  if (/^\s+[A-Z]类?$/u.test(rest)) return true;
  const next = rest.trim();
  if (findDocumentNumbers(next)[0]?.start === 0) return true;
  return isTitleHead(next) || findDates(next)[0]?.start === 0 || findLabels(next)[0]?.start === 0;
}

/** Where the number begins behind a title or a letterhead, its opening bracket included. */
function beforeNumber(text: string, { start, end }: { start: number; end: number }): number {
  const rest = text.slice(end).replace(/^[）)\]】★☆*|｜\s]+/u, '');
  if (rest !== '' && !followsNumber(text.slice(end))) return 0;
  const bracket = /[（([【]\s*$/u.exec(text.slice(0, start));
  if (bracket)
    return isTitleHead(text.slice(0, bracket.index)) || endsTitle(text, bracket.index) ? bracket.index : 0;
  if (isTitleHead(text.slice(0, start).trim())) return start;
  const bodyStart = prefixEnd(text, end);
  return seamBetween(text, Math.max(start, bodyStart - SHORT_PREFIX), bodyStart);
}

/** Where a title ends between two places of a line, the letters of a number behind it; 0 where none does. */
function seamBetween(text: string, from: number, to: number): number {
  for (let seam = from; seam < to - 1; seam += 1)
    if (isTitleHead(text.slice(0, seam).trim()) && !isTitleHead(text.slice(0, seam + 1).trim())) return seam;
  return 0;
}

/** …公告 用于(公园项目)(云府公告〔2021〕5号): brackets that hold a number and nothing else end a line that begins with a title. */
function endsTitle(text: string, bracket: number): boolean {
  return parseDocumentNumber(text.slice(bracket)) !== null && isTitleHead(/^\S*/.exec(text)?.[0] ?? '');
}

function prefixEnd(text: string, end: number): number {
  const digit = /[\d〔[（(【]/u.exec(text.slice(Math.max(0, end - 24), end));
  return digit ? Math.max(0, end - 24) + digit.index : end;
}
