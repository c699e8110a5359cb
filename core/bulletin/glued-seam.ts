import { blankPinyin } from '../text/characters.ts';
import { findDates, parseDateLine } from '../text/date.ts';
import { findDocumentNumbers, parseDocumentNumber } from '../text/document-number.ts';
import { simplify } from '../text/simplify.ts';
import { readByline } from './byline.ts';
import { findLabels, gluedLabel } from './evidence/find-labels.ts';
import { isRecipient } from './recipient.ts';
import { readSpeaker } from './read-speaker.ts';
import { kindOfEnding } from './title-kind.ts';

const SHORT_PREFIX = 12;
const SIGNED_FOR = /^[\sA-Z类]*签发人/u;
const NOTE = /^[（(][^（）()]{6,60}(?:\([^()]*\))?[^（）()]{0,20}[）)](?=\s*[^\s。，；）)])/u;
const DISPATCH = /^\p{Script=Han}{2,10}?[社网網](?:\p{Script=Han}{1,8})?\d{1,2}月\d{1,2}日[电電讯訊]\s*/u;
/** (授权发布) before a title: how an agency puts it out. */
const RELEASE = /^[（(][^（()）]{0,6}(?:授权|授權|受权|受權|播)[^（()）]{0,4}[）)]\s*/u;
const SITE =
  /[\s_|｜–—-]+\p{Script=Han}{2,16}(?:[网網]|[网網]站|文[库庫]|[资資]料[库庫]|百科|[图圖][书書][馆館]|[论論][坛壇])$/u;
const AUDIENCE = /各位(?:代表|委员|委員|同志|领导|領導)[^。]{0,12}[：:]$/u;

/** Where the first thing that a line of a head holds ends and the next begins; 0 or less where nothing is glued. */
export function findSeam(printed: string): number {
  const text = blankPinyin(printed);
  for (const find of [
    behindNote,
    behindDispatch,
    doubled,
    atLabels,
    atLabel,
    atNumber,
    behindHead,
    atSite,
    atAudience,
  ]) {
    const seam = find(text);
    if (seam > 0 && seam < text.length) return seam;
  }
  return 0;
}

/** (1985年5月4日云政〔1985〕38号) before the first paragraph */
function behindNote(text: string): number {
  const note = NOTE.exec(text)?.[0];
  if (note === undefined || !/[号號通过過发布發佈批准準]/.test(note)) return 0;
  return findDates(note)[0]?.start === 1 ? note.length : 0;
}

/** Whether a line only says who sent the news, where and when. */
export function isDispatch(text: string): boolean {
  if (!'电電讯訊）)'.includes(text.trimEnd().slice(-1))) return false;
  return DISPATCH.exec(text)?.[0].length === text.length || RELEASE.exec(text)?.[0].length === text.length;
}

/** 新华网北京3月16日电 or (授权发布) before a title */
function behindDispatch(text: string): number {
  const dispatch = (DISPATCH.exec(text) ?? RELEASE.exec(text))?.[0].length ?? 0;
  return dispatch > 0 && isHead(text.slice(dispatch)) ? dispatch : 0;
}

/** …条例(2006年修正本)制定机关：… 公布日期：…, …条例文章属性•【制定机关】…: labels glued to a title. */
function atLabels(text: string): number {
  if (!/[:：∶】]/.test(text)) return 0;
  const labels = findLabels(text);
  const [first] = labels;
  if (!first || labels.length < MIN_LABELS) return 0;
  const head = text.slice(0, first.start).replace(BEFORE_LABELS, '');
  return isHead(head) ? head.length : 0;
}

/** …的通知发布时间：2019-06-03: a label that begins right behind the title. */
function atLabel(text: string): number {
  const at = GLUED_LABEL.exec(text)?.index ?? 0;
  return at > 0 && isHead(text.slice(0, at)) ? at : 0;
}

const GLUED_LABEL =
  /(?<=\p{Script=Han}{2}|[》）)])(?:[发發][布佈](?:[时時][间間]|日期|[机機][构構關关])|信息[来來]源|[来來]源|作者|索引[号號]|[浏瀏][览覽]次[数數])[：:]/u;

/** …的通知…的通知: a title printed twice without anything between. */
function doubled(text: string): number {
  const half = text.length / 2;
  if (half < SHORTEST_DOUBLED || !Number.isInteger(half) || text.slice(0, half) !== text.slice(half))
    return 0;
  return isHead(text.slice(0, half)) ? half : 0;
}

const SHORTEST_DOUBLED = 8;

const MIN_LABELS = 3;
const BEFORE_LABELS = /(?:文章属性)?[\s•·【-]*$/u;

/** …指挥部通告（第1号）: a count in brackets is the number of an announcement and no words of its title. */
const COUNTED =
  /(?<=\p{Script=Han}{4})((?:公告|通告|令)\s{0,2})[（(]第[\d一二三四五六七八九十]{1,4}[号號][）)]$/u;

/** 〔2022〕第39号 before a title: a number without letters. */
const BARE_NUMBER = /^[〔[［(（](?:19|20)\d{2}年?[〕\]］)）]第?\d{1,5}[号號]\s*/u;

function atNumber(text: string): number {
  if (!/[号號]/.test(text)) return 0;
  const counted = COUNTED.exec(text);
  if (counted) return counted.index + (counted[1] ?? '').length;
  const bare = BARE_NUMBER.exec(text)?.[0].length ?? 0;
  if (bare > 0) return isHead(text.slice(bare)) ? bare : 0;
  for (const number of findDocumentNumbers(text)) {
    if (number.start === 0) {
      const end = number.end + (PINYIN_BEHIND.exec(text.slice(number.end))?.[0].length ?? 0);
      return followsNumber(text.slice(end)) ? end : 0;
    }
    const seam = beforeNumber(text, number);
    if (seam > 0) return seam;
  }
  return 0;
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
  return isHead(next) || findDates(next)[0]?.start === 0 || findLabels(next)[0]?.start === 0;
}

/** Where the number begins behind a title or a letterhead, its opening bracket included. */
function beforeNumber(text: string, { start, end }: { start: number; end: number }): number {
  const rest = text.slice(end).replace(/^[）)\]】★☆*|｜\s]+/u, '');
  if (rest !== '' && !followsNumber(text.slice(end))) return 0;
  const bracket = /[（([【]\s*$/u.exec(text.slice(0, start));
  if (bracket)
    return isHead(text.slice(0, bracket.index)) || endsTitle(text, bracket.index) ? bracket.index : 0;
  if (isHead(text.slice(0, start).trim())) return start;
  const bodyStart = prefixEnd(text, end);
  for (let seam = Math.max(start, bodyStart - SHORT_PREFIX); seam < bodyStart - 1; seam += 1)
    if (isHead(text.slice(0, seam).trim()) && !isHead(text.slice(0, seam + 1).trim())) return seam;
  return 0;
}

/** …公告 用于(公园项目)(云府公告〔2021〕5号): brackets that hold a number and nothing else end a line that begins with a title. */
function endsTitle(text: string, bracket: number): boolean {
  return parseDocumentNumber(text.slice(bracket)) !== null && isHead(/^\S*/.exec(text)?.[0] ?? '');
}

function prefixEnd(text: string, end: number): number {
  const digit = /[\d〔[（(【]/u.exec(text.slice(Math.max(0, end - 24), end));
  return digit ? Math.max(0, end - 24) + digit.index : end;
}

/** 總統令 before its date. */
const ORDER = /^\p{Script=Han}{2,20}令$/u;

/** A title with a date, a label, or something without words behind it: …工作报告 一九八三年六月七日在…会议上 [复制链接] */
function behindHead(text: string): number {
  if (!/\s/u.test(text)) return 0;
  for (const { index } of text.matchAll(/\s+/gu)) {
    const rest = text.slice(index).trim();
    const isNext =
      findDates(rest)[0]?.start === 0 ||
      /^(?:[\dA-Za-z]{1,8}|\[[^\]]{1,12}\]|【[^】]{1,12}】)$/u.test(rest) ||
      findLabels(rest)[0]?.start === 0 ||
      readByline(rest) !== null;
    if (parseDocumentNumber(rest) !== null && parseDateLine(text.slice(0, index)) !== null) return index;
    if (ORDER.test(text.slice(0, index)) && parseDateLine(rest) !== null) return index;
    if (isNext && (isHead(text.slice(0, index)) || isDated(text.slice(0, index)))) return index;
  }
  return 0;
}

/** …的批复 云溪文库, …的通知_云溪市人民政府网: the page's name behind the title */
function atSite(text: string): number {
  const at = SITE.exec(text)?.index ?? 0;
  return at > 0 && isHead(text.slice(0, at)) ? at : 0;
}

function isDated(text: string): boolean {
  return (
    parseDateLine(text) !== null ||
    (findDates(text)[0]?.start === 0 && /(?:会议上|大会上|通过)$/.test(simplify(text)))
  );
}

/** 云溪区区长 张明各位代表： */
function atAudience(text: string): number {
  const at = AUDIENCE.exec(text)?.index ?? 0;
  return at > 0 && readSpeaker(text.slice(0, at)) !== null ? at : 0;
}

function isHead(text: string): boolean {
  const opened = text.split('《').length;
  if (text.length < 6 || opened !== text.split('》').length || /[。；]/.test(text)) return false;
  return text.endsWith('文件') || (kindOfEnding(text) !== null && !text.endsWith('令'));
}
