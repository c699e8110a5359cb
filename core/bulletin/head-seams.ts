import { findDocumentNumbers } from '../text/find-document-numbers.ts';
import { simplify } from '../text/simplify.ts';
import { gluedTitleEnd } from './glued-title.ts';
import { kindOfEnding } from './title-kind.ts';

const HEAD = 160;
const LONGEST_AUDIENCE = 400;
/** A day in digits of any kind, as a regular expression. */
export const WRITTEN_DATE =
  '[\\d〇○零ＯO一二三四五六七八九]{4}年[\\d一二三四五六七八九十元]{1,3}月[\\d一二三四五六七八九十廿]{1,3}日';
/** （1996年3月8日…发布） behind the title. */
const CAPTION = new RegExp(`[（(]\\s?${WRITTEN_DATE}[^（()）]{2,160}[）)]`, 'u');
/** 中华人民共和国主席令第七十四号 before what it publishes. */
const ORDER_NUMBER =
  /^[|\s]{0,4}\p{Script=Han}{2,24}令\s?[（(]?第[\d一二三四五六七八九十百]{1,7}号[）)]?(?=\s)/u;
const DATE_NEXT = new RegExp(`^\\s{0,4}${WRITTEN_DATE}`, 'u');
const NUMBER = /[\p{Script=Han}]{1,12}[〔[［(（]\d{4}[〕\]］)）]\d{1,5}号/u;

/** Where the parts of a head end that stands on one line without any break: the title, the number and the date behind it, the source, the recipients. */
export function headSeams(text: string): number[] {
  const head = simplify(text.slice(0, HEAD));
  const told = TOLD.exec(head)?.[0].length ?? 0;
  if (told > 0) return [told, told + gluedTitleEnd(head.slice(told))];
  const { seams, end } = numberSeams(head);
  const rest = head.slice(end);
  const date = end > 0 ? DATE_NEXT.exec(rest)?.[0].length : undefined;
  if (date !== undefined) seams.push(end + date);
  const origin = ORIGIN.test(rest) ? AFTER_ORIGIN.exec(rest.slice(3)) : null;
  if (origin) seams.push(end + 3 + origin.index);
  const audience = AUDIENCE.exec(text.slice(end));
  if (audience && audience.index < LONGEST_AUDIENCE) seams.push(end + audience.index + 1);
  return [gluedTitleEnd(head), ...seams, ...captionSeams(head)];
}

/** 【新华社北京二十三日电】…全文如下：: the news before the document that it tells. */
const TOLD = /^(?:[^。]{1,80}。){0,3}[^。]{0,40}全文如下[：:]\s*/u;
const ORIGIN = /^(?:来源|发布机构)[：:]/;
const AFTER_ORIGIN = /(?=各|[\p{Script=Han}]{2,8}人民政府)/u;
const AUDIENCE = /[：:](?=《|为|根据|现|你|经)/u;

/** 云溪市人民政府办公厅文件 right before 云办发[2012]164号 */
const LETTERHEAD = /^\p{Script=Han}{4,30}?文件(?=\p{Script=Han}{1,8}[〔[［]\d{4})/u;

/** The seams at the number: at the start of the line, behind its date or its title, or that of an order. `end` is 0 for an order's, and where none stands. */
function numberSeams(head: string): { seams: number[]; end: number } {
  const dated = DATE_NEXT.exec(head)?.[0].length ?? 0;
  const [leading] = findDocumentNumbers(head);
  if (leading && (leading.start === 0 || leading.start === dated))
    return { seams: [leading.start, leading.end], end: leading.end };
  const number = NUMBER.exec(head);
  if (!number) return { seams: [ORDER_NUMBER.exec(head)?.[0].length ?? 0], end: 0 };
  const end = number.index + number[0].length;
  const letterhead = LETTERHEAD.exec(head)?.[0].length ?? 0;
  if (letterhead > 0) return { seams: [letterhead, end], end };
  const title = titleBefore(head, end);
  return title > 0 ? { seams: [title, end], end } : { seams: [], end: 0 };
}

function captionSeams(head: string): number[] {
  const caption = CAPTION.exec(head);
  if (!caption || kindOfEnding(head.slice(0, caption.index).trim()) === null) return [];
  return [caption.index, caption.index + caption[0].length];
}

/** Where the number's own letters begin: behind the last word that names a kind. */
function titleBefore(head: string, end: number): number {
  for (let at = end - 8; at >= 8; at -= 1)
    if (/\p{Script=Han}/u.test(head.charAt(at)) && endsTitle(head.slice(0, at))) return at;
  return 0;
}

/** A title quotes nothing that it does not close. */
function endsTitle(text: string): boolean {
  return kindOfEnding(text) !== null && text.split('《').length === text.split('》').length;
}
