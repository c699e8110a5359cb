import { findDates } from '../../text/date.ts';
import type { Range } from '../../model/ids.ts';
import { isBody } from '../has-body.ts';
import { type DocumentView, sourceOf } from './document-view.ts';

/** What a news item says of the document that it prints: the day, and who signed it. */
export type NewsLead = { date: string | null; signer: string | null; source: Range | null };

const SIGNED =
  /(国家主席|國家主席|国务院总理|國務院總理|省长|市长|县长|区长|行政長官|行政长官)\s?(\p{Script=Han}{2,4}?)(?:\d{1,2}月)?(\d{1,2})?日?(?:签署|簽署|发布|公布)/u;
/** 中华人民共和国主席张明根据…的决定任免下列驻外大使 */
const APPOINTED =
  /((?:中[华華]人民共和[国國]|[国國]家)主席)\s?(\p{Script=Han}{2,4}?)(?:\d{1,2}月)?(\d{1,2})?日?根[据據][^。]{4,80}(?:任免|任命|免去|授予)/u;
const DISPATCH =
  /^\s*[（(]?\p{Script=Han}{2,10}?[社报網网台](?:\p{Script=Han}{1,8}?)?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[电電讯訊]/u;
const LEADING = 20;
const HEAD = 200;
const LATER = 40;

/** The lead of the news item in which a document stands; null where it stands in none. */
export function readNewsLead(view: DocumentView): NewsLead | null {
  const { units, found } = view;
  const from = found.lead ?? found.titleTo;
  for (let index = from; index < Math.min(units.length, from + LEADING); index += 1) {
    const unit = units[index];
    if (unit?.role !== 'plain') continue;
    const head = unit.text.slice(0, HEAD);
    const signed = SIGNED.exec(head) ?? APPOINTED.exec(head);
    const dispatch = /[电電讯訊]/.test(head) ? DISPATCH.exec(head.replace(/\s+/g, '')) : null;
    if (!signed && !dispatch) {
      // Before the order itself the news may say anything.
      if (index >= found.titleTo && isBody(unit)) return null;
      continue;
    }
    return {
      date: dispatch ? dispatchDate(view, dispatch) : dateOnDay(view, Number(signed?.[3] ?? 0)),
      signer: signed ? `${signed[1] ?? ''} ${signed[2] ?? ''}` : null,
      source: sourceOf(unit),
    };
  }
  return null;
}

/** 新华社北京8月17日电: the year is that of the first full date which is not long after. */
function dispatchDate(view: DocumentView, [, year, month = '', day = '']: RegExpExecArray): string | null {
  const tail = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return year + tail;
  const known = datesIn(view).map((date) => date.slice(0, 4) + tail);
  const near = datesIn(view).find(
    (date, index) => Math.abs(Date.parse(date) - Date.parse(known[index] ?? '')) <= LATER * 86_400_000,
  );
  return near === undefined ? null : near.slice(0, 4) + tail;
}

/** 28日签署: the day is of the month that the text names with it. */
function dateOnDay(view: DocumentView, day: number): string | null {
  return datesIn(view).find((date) => Number(date.slice(8)) === day) ?? null;
}

function datesIn({ units, found }: DocumentView): string[] {
  return units
    .slice(found.from, found.to)
    .filter(({ text }) => text.length < 2000)
    .slice(0, LATER)
    .flatMap(({ text }) => findDates(text).map(({ date }) => date));
}
