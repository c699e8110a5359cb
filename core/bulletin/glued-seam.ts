import { blankPinyin } from '../text/characters.ts';
import { findDates, parseDateLine } from '../text/date.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { remember } from '../text/remember.ts';
import { simplify } from '../text/simplify.ts';
import { readByline } from './byline.ts';
import { behindDispatch } from './dispatch.ts';
import { findLabels } from './evidence/find-labels.ts';
import { FIELD_OF_LABEL } from './evidence/statement.ts';
import { isTitleHead } from './title-head.ts';
import { numberSeam } from './number-seam.ts';
import { readSpeaker } from './read-speaker.ts';

const NOTE = /^[（(][^（）()]{6,60}(?:\([^()]*\))?[^（）()]{0,20}[）)](?=\s*[^\s。，；）)])/u;
const SITE =
  /[\s_|｜–—-]+\p{Script=Han}{2,16}(?:[网網]|[网網]站|文[库庫]|[资資]料[库庫]|百科|[图圖][书書][馆館]|[论論][坛壇])$/u;
const AUDIENCE = /各位(?:代表|委员|委員|同志|领导|領導)[^。]{0,12}[：:]$/u;

/** Where the first thing that a line of a head holds ends and the next begins; 0 or less where nothing is glued. */
export const findSeam = remember((printed) => {
  const text = blankPinyin(printed);
  for (const find of [
    behindNote,
    behindDispatch,
    atCell,
    doubled,
    atLabels,
    atLabel,
    numberSeam,
    behindHead,
    behindSignature,
    atColon,
    atSite,
    atAudience,
  ]) {
    const seam = find(text);
    if (seam > 0 && seam < text.length) return seam;
  }
  return 0;
});

/** (1985年5月4日云政〔1985〕38号) before the first paragraph */
function behindNote(text: string): number {
  const note = NOTE.exec(text)?.[0];
  if (note === undefined) return 0;
  if (parseDateLine(note) !== null) return note.length;
  return /[号號通过過发布發佈批准準]/.test(note) && findDates(note)[0]?.start === 1 ? note.length : 0;
}

/** 词条 | …的决定 |: the cell of a row that holds the title, or a date in brackets and the text behind a word. */
function atCell(text: string): number {
  const [head, word = ''] = CELL.exec(text) ?? [];
  if (head === undefined || FIELD_OF_LABEL.has(simplify(word))) return 0;
  const rest = text.slice(head.length);
  return isTitleHead(rest.replace(/[\s|｜]+$/u, '')) || behindNote(rest) > 0 ? head.length : 0;
}

const CELL = /^(\p{Script=Han}{2,6})\s?[|｜]\s+(?=\S)/u;

/** …条例(2006年修正本)制定机关：… 公布日期：…, …条例文章属性•【制定机关】…: labels glued to a title. */
function atLabels(text: string): number {
  if (!/[:：∶】]/.test(text)) return 0;
  const labels = findLabels(text);
  const [first] = labels;
  if (!first || labels.length < MIN_LABELS) return 0;
  const head = text.slice(0, first.start).replace(BEFORE_LABELS, '');
  return isTitleHead(head) ? head.length : 0;
}

/** …的通知发布时间：2019-06-03: a label that begins right behind the title. */
function atLabel(text: string): number {
  const at = GLUED_LABEL.exec(text)?.index ?? 0;
  return at > 0 && isTitleHead(text.slice(0, at)) ? at : 0;
}

const GLUED_LABEL =
  /(?<=\p{Script=Han}{2}|[》）)])(?:[发發][布佈](?:[时時][间間]|日期|[机機][构構關关])|信息[来來]源|[来來]源|作者|索引[号號]|[浏瀏][览覽]次[数數])[：:]/u;

/** …的通知…的通知: a title printed twice without anything between. */
function doubled(text: string): number {
  const half = text.length / 2;
  if (half < SHORTEST_DOUBLED || !Number.isInteger(half) || text.slice(0, half) !== text.slice(half))
    return 0;
  return isTitleHead(text.slice(0, half)) ? half : 0;
}

const SHORTEST_DOUBLED = 8;

const MIN_LABELS = 3;
const BEFORE_LABELS = /(?:文章属性)?[\s•·【-]*$/u;

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
    if (isNext && (isTitleHead(text.slice(0, index)) || isDated(text.slice(0, index)))) return index;
  }
  return 0;
}

/** …的批复 云溪文库, …的通知_云溪市人民政府网: the page's name behind the title */
function atSite(text: string): number {
  const at = SITE.exec(text)?.index ?? 0;
  return at > 0 && isTitleHead(text.slice(0, at)) ? at : 0;
}

function isDated(text: string): boolean {
  return (
    parseDateLine(text) !== null ||
    (findDates(text)[0]?.start === 0 && /(?:会议上|大会上|通过)$/.test(simplify(text)))
  );
}

/** 云溪市人民政府2020年12月18日   公园管理办法: a signature with the title of the text that it carries behind. */
function behindSignature(text: string): number {
  for (const { index } of text.matchAll(/(?<=日)\s+(?=\S)/gu))
    if (readByline(text.slice(0, index)) !== null && isTitleHead(text.slice(index).trim())) return index;
  return 0;
}

/** 关于公园管理的倡议书： */
function atColon(text: string): number {
  const title = /^(?=.{0,40}[关關][于於]).{8,}(?=[：:]$)/u.exec(text)?.[0] ?? '';
  return isTitleHead(title) && !/[，,]/.test(title) ? title.length : 0;
}

/** 云溪区区长 张明各位代表： */
function atAudience(text: string): number {
  const at = AUDIENCE.exec(text)?.index ?? 0;
  return at > 0 && readSpeaker(text.slice(0, at)) !== null ? at : 0;
}
