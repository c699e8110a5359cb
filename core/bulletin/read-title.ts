import { dropPinyin } from '../text/characters.ts';
import { isOrgan, readTitleOrgans } from './organ.ts';
import type { Unit } from './unit.ts';

/** The mark of a footnote behind a title or inside of it. */
const FOOTNOTE = /[[［]\d{1,2}[\]］]|[*＊①②③]$/g;

/** A catalogue says beside the title whether the text is in force, and what it prints with it. */
const STATUS = '(?:现行|尚未|已|部分|全部)?(?:有效|失效|废止|修改|修订|生效)';
const BEFORE = new RegExp(`^[【[]${STATUS}[】\\]]`, 'u');
const BEHIND = new RegExp(`[【[]${STATUS}[】\\]]$|[（(]附[：:][^（()）]{1,30}[）)]$`, 'u');

/** (云政〔2011〕 at the end: a site that cuts off long titles cut the number behind this one. */
const CUT_NUMBER = /[（(]\p{Script=Han}{1,8}[〔[［﹝]\d{4}[〕\]］﹞]?\d{0,5}$/u;

/** 主题: before the title of what is shown, 权威发布: before what the news put out. */
const LABEL =
  /^(?:主[题題]|原?[标標][题題]|[题題]名|(?:文件|法[规規])名[称稱]|[权權]威[发發][布佈]|最新|重磅|快[讯訊]|提醒|[关關]注|官宣|[刚剛][刚剛])[:：丨|!！]|^[（(【[](?:[转轉][载載发發]|原文|全文)[）)】\]]|^[「【](?:通告|公告|通知|公示|提醒)[」】](?=\p{Script=Han})/u;

/** [云溪区政府]云溪区政府任免…: a site says before a headline whose news it is. */
const BODY_AGAIN = /^[[［【](\p{Script=Han}{2,16})[\]］】](?=\1)/u;

/** 云政[2011]81号 before the title that a catalogue shows. */
const NUMBERED = /^\p{Script=Han}{2,8}[〔[［﹝]\d{4}[〕\]］﹞]\d{1,5}[号號](?=\p{Script=Han}{6})/u;

/** 临江云溪 before 云溪市公园处关于…: a list of papers says first of which place each is. */
const PLACE_AGAIN = /^\p{Script=Han}{0,4}(\p{Script=Han}{2,3})(?=\1[市县區区州盟旗]\p{Script=Han})/u;

/**
 * A title as one line: its printed lines close up, and one space stays only between two bodies that issue together
 * (中共云溪区委 云溪区人民政府关于…), and without the pinyin of a converter and what a catalogue
 * adds to it.
 */
export function composeTitle(units: readonly Unit[]): string {
  const pieces = units.flatMap((unit) => dropPinyin(unit.text).split(' ')).filter((piece) => piece !== '');
  let title = '';
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && needsSpace(pieces[index - 1] ?? '', piece)) title += ' ';
    title += piece;
  }
  return title
    .replace(/^[#＃•●◆■▪]+|[\s|｜]+$/g, '')
    .replace(LABEL, '')
    .replace(BODY_AGAIN, '')
    .replace(NUMBERED, '')
    .replace(CUT_NUMBER, '')
    .replace(PLACE_AGAIN, '')
    .replace(FOOTNOTE, '')
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(/^([^《》]+)》$/u, '$1')
    .replace(/^《([^《》]*)》$|^[（(]((?:[^（()）]|[（(][^（()）]*[）)])*)[）)]$/u, '$1$2');
}

function needsSpace(before: string, after: string): boolean {
  if (/[A-Za-z\d]$/.test(before) && /^[A-Za-z]/.test(after)) return true;
  if (/^[A-Za-z]/.test(after) && /[A-Za-z]$/.test(before)) return true;
  return isOrgan(before) && (isOrgan(after) || readTitleOrgans(after).length > 0);
}

/** A line without the label that a site puts before a title. */
export function dropLabel(text: string): string {
  return text.replace(LABEL, '');
}
