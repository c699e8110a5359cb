import type { DocumentReading } from '../model/document.ts';
import type { Range } from '../model/ids.ts';
import { findDates } from '../text/date.ts';
import { parseChineseNumber } from '../text/chinese-number.ts';
import { sentenceAround, shiftRange } from './split-clauses.ts';

/** The term of validity that a document prints for itself: its last day, and the sentence that says so. */
export type Term = { endsOn: string; range: Range };

const TERM = /有效期|试行期|暂行期|施行期|實施期/u;
/** A licence has a term too: what it is of stands before the word. */
const OF_SOMETHING_ELSE =
  /(?:证|證|执照|照|许可|资格|资质|合同|协议|票|卡|保险|承诺|名录|称号|标志|批文|公示|报价|投标|书|码|食品|药品|产品|保质)[^，。；]{0,8}$/u;
/** Ends of the term are named, or counted in years from a day. */
const UNTIL = /^[^，。；]{0,8}(?:至|到|截至|截止)/u;
const YEARS =
  /^(?:限)?(?:为|是|：)?(?:自[^，。；]{2,24}起)?(?:计算)?(?:为)?[，]?(\d{1,2}|[一二三四五六七八九十两]{1,3})年/u;
const FROM_ISSUE = /自(?:印发|发布|公布|颁布|发文|下发|成文|签发|公告|通过)之日起/u;
/** A document says it of itself, or in the sentence that says when it comes into force. */
const OF_ITSELF = /本|施行|实施|执行|印发之日|发布之日|公布之日|试行/u;
const LONGEST_BLOCK = 2000;

/** The last term of validity that a document prints for itself; null where it prints none, or none that can be reckoned. */
export function readTerm(document: DocumentReading): Term | null {
  if (!TERM.test(document.text)) return null;
  for (const { kind, range } of document.blocks.toReversed()) {
    if (kind === 'table' || kind === 'title' || range.end - range.start > LONGEST_BLOCK) continue;
    const text = document.text.slice(range.start, range.end);
    const term = TERM.test(text) ? termOfBlock(text, document.signedOn ?? document.printedOn) : null;
    if (term !== null) return { endsOn: term.endsOn, range: shiftRange(term.range, range.start) };
  }
  return null;
}

function termOfBlock(text: string, issuedOn: string | null): Term | null {
  for (const { index, 0: word } of text.matchAll(new RegExp(TERM.source, 'gu'))) {
    const place = sentenceAround(text, index);
    const sentence = text.slice(place.start, place.end);
    const at = index - place.start;
    const before = sentence.slice(0, at);
    if (!OF_ITSELF.test(sentence) || OF_SOMETHING_ELSE.test(before) || /《[^》]*》[^，]*$/u.test(before))
      continue;
    const endsOn = lastDay(sentence, { at, behind: sentence.slice(at + word.length) }, issuedOn);
    if (endsOn !== null) return { endsOn, range: place };
  }
  return null;
}

function lastDay(
  sentence: string,
  { at, behind }: { at: number; behind: string },
  issuedOn: string | null,
): string | null {
  const dates = findDates(sentence);
  if (UNTIL.test(behind) || /^[^，。；]*[至到][^，。；]*(?:[止，。；]|$)/u.test(behind)) {
    const last = dates.filter(({ start }) => start >= at).at(-1);
    if (last !== undefined) return last.date;
  }
  const counted = YEARS.exec(behind);
  const years = counted ? parseChineseNumber((counted[1] ?? '').replace('两', '二')) : null;
  if (years === null || years === 0) return null;
  const named = dates.find(
    ({ start, end }) =>
      /[自从于]$/u.test(sentence.slice(0, start)) && /^(?:之日)?[起]/u.test(sentence.slice(end)),
  );
  const from = named?.date ?? (FROM_ISSUE.test(sentence) || dates.length === 0 ? issuedOn : null);
  return from === null ? null : dayBefore(addYears(from, years));
}

function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/** 2020-01-01 and five years end on 2024-12-31. A 29 February that the year lacks is taken for 1 March. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const time = Number.isNaN(date.getTime()) ? new Date(`${day.slice(0, 4)}-03-01T00:00:00Z`) : date;
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}
