import type { DocumentKind } from '../model/document.ts';
import { simplify } from '../text/simplify.ts';
import { comparableTitle, joined } from './comparable-title.ts';
import type { FoundDocument } from './find-documents.ts';
import { hasBody } from './has-body.ts';
import { isOrgan, readLeadingOrgans, readTitleOrgans } from './organ.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

const SHORTEST_REPEATED = 6;

/**
 * A page prints its title as a headline and again in the document: the last print before the text is the document's, where it is
 * whole; a part of it, broken off, leaves the title as it was.
 */
export function repeatsTitle(
  units: readonly Unit[],
  current: FoundDocument,
  title: Zone,
): 'whole' | 'part' | null {
  if (current.titleTo === current.titleFrom || title.from < current.titleTo) return null;
  if (isOtherCount(units, title)) return 'part';
  const before = comparableTitle(joined(units, current.titleFrom, current.titleTo));
  const again = comparableTitle(joined(units, title.from, title.to));
  const bare = comparableTitle(joined(units, firstWithoutBody(units, title), title.to));
  if (saysKindOnly(before, again) && !hasBody(units, current.titleTo, title.from)) return 'whole';
  // 5号令 says nothing without the body above it.
  const core = bare.length < SHORTEST_REPEATED ? again : bare;
  if (Math.min(before.length, core.length) < SHORTEST_REPEATED || isOrgan(again)) return null;
  if (hasBody(units, current.titleTo, title.from))
    return before === again && isBehindLead(units, current, title) ? 'whole' : null;
  const kinds = [kindAt(current.titleFrom, current.titleTo), kindAt(title.from, title.to)];
  if (before !== core && before.startsWith(core) && kinds[0] !== kinds[1]) return 'part';
  if (isTailAgain(before, units, current.titleTo, title.to)) return 'part';
  if (before.includes(again) || again.includes(before) || before.endsWith(core)) return 'whole';
  if (saysMatter(before, again) || isExclaimed(before, again) || saysMore(before, again)) return 'whole';
  return isNearly(withoutProvince(before), withoutProvince(core)) ? 'whole' : null;

  function kindAt(from: number, to: number): DocumentKind | null {
    return kindOfEnding(joined(units, from, to));
  }
}

/** …办公室 / 关于公园的通知 / 关于公园的通知: a converter printed the title's last lines twice, without who issues it. */
function isTailAgain(before: string, units: readonly Unit[], from: number, to: number): boolean {
  if (to - from > MOST_AGAIN) return false;
  const again = comparableTitle(joined(units, from, to));
  if (before === again || !before.endsWith(again)) return false;
  return readTitleOrgans(before).length > 0 && readTitleOrgans(again).length === 0;
}

const MOST_AGAIN = 4;

/** 重要通告 above …关于禁渔期制度的通告: a heading of the site that says no more than what the title below it is. */
function saysKindOnly(heading: string, title: string): boolean {
  if (heading.length > LONGEST_HEADING || title.length <= 2 * heading.length) return false;
  return kindOfEnding(heading) === kindOfEnding(title);
}

const LONGEST_HEADING = 4;

/** 青川云溪县禁放烟花爆竹的通知 above 云溪县人民政府关于云溪县禁放烟花爆竹的通告: a caption of the page in words of its own, without a body. */
function saysMatter(caption: string, title: string): boolean {
  const matter = MATTER.exec(simplify(title))?.[1] ?? '';
  if (matter.length < SHORTEST_MATTER || !simplify(caption).includes(matter)) return false;
  return readTitleOrgans(caption).length === 0 && readTitleOrgans(title).length > 0;
}

/** 云溪县指挥部最新通告 above 云溪县指挥部办公室关于…的通告: a caption in about the same words, and the title that says who and what in full. */
function saysMore(caption: string, title: string): boolean {
  if (caption.length >= title.length || kindOfEnding(caption) !== kindOfEnding(title)) return false;
  if (readTitleOrgans(caption).length > 0 || readTitleOrgans(title).length === 0) return false;
  // …指挥部通告 is whole: what it is about may stand below its number.
  if (readLeadingOrgans(caption).length > 0) return false;
  const pairs = Array.from({ length: caption.length - 1 }, (_, index) => caption.slice(index, index + 2));
  return pairs.filter((pair) => title.includes(pair)).length * 2 >= pairs.length;
}

/** 4月起禁牧！云溪区最新公告 above 云溪区草原禁牧公告: papers exclaim nothing, what the news say of them does. */
function isExclaimed(headline: string, title: string): boolean {
  const kind = kindOfEnding(title);
  if (kind === null || kindOfEnding(headline) !== kind) return false;
  if (!/[!！]/.test(headline) || /[!！]/.test(title)) return false;
  const said = [...title.matchAll(PLACES)].map(([place]) => place);
  return [...said, wordBeforeKind(title)].some((word) => word.length > 1 && headline.includes(word));
}

const PLACES = /\p{Script=Han}{2,3}[省市州盟县縣区區旗]/gu;

/** 禁牧 of 云溪区草原禁牧公告, which ends with a kind. */
function wordBeforeKind(title: string): string {
  let from = title.length - 1;
  while (from > 0 && kindOfEnding(title.slice(from)) === null) from -= 1;
  return title.slice(0, from).replace(/的$/u, '').slice(-2);
}

const SHORTEST_MATTER = 8;
const MATTER = /关于(.*?)的?\p{Script=Han}{2}$/u;

/** …指挥部通告(2号) below the headline …指挥部通告(1号): the page's link to the next of them. */
function isOtherCount(units: readonly Unit[], title: Zone): boolean {
  const count = COUNTED.exec(units[title.to - 1]?.text ?? '')?.[1];
  if (count === undefined) return false;
  const above = units.slice(Math.max(0, title.from - LINES_ABOVE), title.from);
  const own = above.flatMap(({ text }) => COUNTED.exec(text)?.[1] ?? []);
  return own.length > 0 && !own.includes(count) && !hasBody(above, 0, above.length);
}

const LINES_ABOVE = 8;
const COUNTED = /[（(]第?([\d一二三四五六七八九十]{1,4})[号號][）)]$/u;

/** A page may print a title, a lead of a sentence or two, and then the document with the same title. */
function isBehindLead(units: readonly Unit[], current: FoundDocument, title: Zone): boolean {
  const lead = units.slice(current.titleTo, title.from);
  const says = simplify(joined(units, title.from, title.to));
  return (
    lead.length <= MAX_LEAD &&
    /关于|印发|转发/.test(says) &&
    lead.every(({ role, marker }) => marker === null && role !== 'date' && role !== 'printing')
  );
}

const MAX_LEAD = 4;

/** 2019年临江省云溪县… and 2019年云溪县…: a headline may leave out the province. */
function withoutProvince(title: string): string {
  return title.replace(/(^|年)\p{Script=Han}{2,3}省/u, '$1');
}

/** Whether two titles differ by no more than somebody who typed them anew would: 六月大事记 and 六月份大事记. */
export function isNearly(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (Math.abs(one.length - other.length) > MOST_TYPED || shorter < SHORTEST_NEARLY) return false;
  let ahead = 0;
  while (ahead < shorter && one[ahead] === other[ahead]) ahead += 1;
  let behind = 0;
  while (behind < shorter - ahead && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  if (shorter - ahead - behind > MOST_TYPED) return false;
  // 5号令 is not 6号令.
  return ![one, other].some((title) => COUNT.test(title.slice(ahead, title.length - behind)));
}

const COUNT = /[\d〇零一二三四五六七八九十]/;
const MOST_TYPED = 2;
const SHORTEST_NEARLY = 12;

function firstWithoutBody(units: readonly Unit[], { from, to }: Zone): number {
  let first = from;
  while (first < to - 1 && isOrgan(units[first]?.text ?? '')) first += 1;
  return first;
}

/** Whether a line stands right above the title of the document, printed again before its text: a link of the page to another. */
export function isBeforeRepeat(
  units: readonly Unit[],
  index: number,
  current: FoundDocument | undefined,
): boolean {
  const unit = units[index];
  if (!current || unit?.role !== 'plain' || index - current.titleTo > MAX_LEAD) return false;
  if (index < current.titleTo || kindOfEnding(unit.text) === null) return false;
  const title = comparableTitle(joined(units, current.titleFrom, current.titleTo));
  if (title.length < SHORTEST_REPEATED) return false;
  const isRepeated = [1, 2].some(
    (count) => comparableTitle(joined(units, index + 1, index + 1 + count)) === title,
  );
  return isRepeated && !hasBody(units, current.titleTo, index);
}
