import type { DocumentKind } from '../model/document.ts';
import { dropPinyin } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import { comparableTitle, joined } from './comparable-title.ts';
import { isSameBody } from './evidence/body-form.ts';
import { readLeadingOrgans, readOrgans, readTitleOrgans } from './organ.ts';
import { readPlacedOrgans } from './placed-organ.ts';
import { dropLabel } from './read-title.ts';
import { kindOfEnding, kindOfTitle } from './title-kind.ts';
import type { Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

const SHORTEST_REPEATED = 10;

/** A title ends with the last line that names a kind; with the whole zone where none does. */
export function titleEnd(units: readonly Unit[], zone: Zone): number {
  const follows = units[zone.to];
  if (follows?.role === 'number' && kindOfEnding(units[zone.to - 1]?.text ?? '') !== null)
    return zone.to - linesAgain(units, zone);
  for (let index = zone.from; index < zone.to; index += 1) {
    const unit = units[index];
    const next = units[index + 1];
    if (!unit || kindOfEnding(unit.text) === null) continue;
    // 关于…实施方案 / 的通知: a title goes on where the next line ends it better.
    if (index + 1 < zone.to && next && /^[（(].*[）)]$/.test(next.text))
      return ADOPTION.test(simplify(next.text)) ? index + 1 : index + 2;
    if (index + 1 < zone.to && next && GOES_ON.test(next.text)) continue;
    if (index + 1 < zone.to && next && (namesMore(unit.text, next.text) || isBareAgain(unit.text, next.text)))
      continue;
    if (index + 1 < zone.to && next && isMatterSoFar(joined(units, zone.from, index + 1), next.text))
      continue;
    if (index + 1 < zone.to && kindOfTitle(unit.text) === 'other' && namesKind(units, index + 1, zone.to))
      continue;
    if (
      index + 1 < zone.to &&
      next &&
      unit.text.length < 40 &&
      /^(?:关于|印发|转发)/.test(simplify(next.text))
    )
      continue;
    return index + 1;
  }
  return zone.to;
}

/** …办公室 / 关于公园的通知 / 关于公园的通知: how many of the last lines a converter printed twice, below who issues the paper. */
function linesAgain(units: readonly Unit[], { from, to }: Zone): number {
  const again = (count: number): boolean =>
    joined(units, to - count, to) === joined(units, to - 2 * count, to - count);
  for (let count = 1; to - 2 * count > from; count += 1)
    if (again(count)) return readPlacedOrgans(units[to - 2 * count - 1]?.text ?? '').length > 0 ? count : 0;
  return 0;
}

/** 云溪市人民政府关于落实云溪市…规划纲要 above 主要任务分工的通知: a title that says what it is about ends where it says what it is. */
function isMatterSoFar(title: string, next: string): boolean {
  const [plain, rest] = [simplify(title), simplify(next)];
  if (!/(?:关于|印发|转发)/.test(plain) || !MATTER.has(kindOfEnding(title) ?? 'other')) return false;
  return SAYS_WHAT.test(rest) && !/关于|印发|转发/.test(rest) && !PLACE.test(rest);
}

/** Kinds of what papers are about. */
const MATTER: ReadonlySet<DocumentKind> = new Set(['plan', 'regulation']);
const SAYS_WHAT = /^\p{Script=Han}{2,30}的(?:通知|决定|意见|通告|公告|通报|批复|请示|报告|函)$/u;

/** （2019）青0102执123号 below a title is the number of a case. */
const GOES_ON = /^(?:[的和与及暨并]|（(?!(?:19|20)\d{2}）))/;

/** （…第五次会议通过）: what stands below a title in brackets and is not of it. */
const ADOPTION = /(?:通过|批准|公布|发布|修正|修订|施行)[）)]$/;

/** A body below a title that was printed before, or is printed again below: a site says who issued it. */
function isByline(units: readonly Unit[], index: number, title: string): boolean {
  const before = units[index - 1];
  if (before === undefined) return false;
  const key = comparableTitle(before.text);
  if (key === comparableTitle(title)) return true;
  // A catalogue heads a notice by the text that it carries; below a headline in other words the body is of the title.
  if (/^[关關][于於]/.test(title) && !comparableTitle(title).includes(key)) return false;
  return (
    kindOfEnding(before.text) !== null &&
    units
      .slice(Math.max(0, index - 1 - MAX_LABELS), index - 1)
      .some(({ text }) => comparableTitle(text) === key)
  );
}

/** What a site prints between a headline and the title below it. */
const MAX_LABELS = 4;

/** 院会纪录 above 立法院第6届第5会期第9次会议纪录: a heading that says less than the line below it. */
function namesMore(line: string, next: string): boolean {
  if (line.length > BARE_KIND || readLeadingOrgans(next).length + readTitleOrgans(next).length === 0)
    return false;
  return kindOfEnding(next) === kindOfEnding(line);
}

/** 院会纪录 twice. */
function isBareAgain(line: string, next: string): boolean {
  return line.length <= BARE_KIND && comparableTitle(line) === comparableTitle(next);
}

const BARE_KIND = 6;

function namesKind(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from, to).some(({ text }) => kindOfTitle(text) !== 'other');
}

/** A site lists what it shows. */
const BULLET = /^[•●◆■▪]\s*/u;

/** …规则（试行）》: the print lost the first mark. */
const UNOPENED = /^([^《》]+)》$/u;

/** 《…关于公园的通告》 above its text. */
const QUOTED = /^《([^《》]*)》$/u;

/**
 * Where the title begins that ends at `end`, not above `floor`: a line that is a whole title by itself, or that was printed as one above
 * the zone, takes only bodies above it with it, not whatever else stands there.
 */
export function titleStart(units: readonly Unit[], floor: number, end: number): number {
  let start = end - 1;
  while (start > floor) {
    const text = dropLabel(dropPinyin(joined(units, start, end)))
      .replace(BULLET, '')
      .replace(QUOTED, '$1')
      .replace(UNOPENED, '$1');
    const above = dropPinyin(units[start - 1]?.text ?? '');
    if (
      kindOfEnding(text) !== null &&
      (isWhole(text, above) ||
        (COUNTED.test(above) && above.replace(COUNTED, '') === units[start]?.text) ||
        isByline(units, start - 1, text) ||
        isHeadline(units, floor, text, above))
    )
      break;
    start -= 1;
  }
  return start;
}

/** A title that stands alone as a headline, a few lines above, does so here too, whatever the site prints between; so does the headline itself above a title. */
function isHeadline(units: readonly Unit[], floor: number, text: string, above: string): boolean {
  if (readOrgans(above).length > 0) return false;
  const keys = (isCutOff(above) ? [text] : [text, above])
    .map(comparableTitle)
    .filter(({ length }) => length >= SHORTEST_REPEATED);
  return units
    .slice(Math.max(0, floor - MAX_ABOVE), floor)
    .some((unit) => keys.includes(comparableTitle(unit.text)));
}

const MAX_ABOVE = 6;

/** 青川市…, 云溪区…: the name of a place; 历史文化街区… is none. A collection of laws numbers its titles: 第5章 - 公园条例. */
const PLACE =
  /^(?:\d|第\d{1,4}章|\p{Script=Han}{2,6}(?:[省市县州旗]|(?<![街社园地小校山林矿景牧灾片库城])区))/u;

/** 5号令 below the body that gives it. */
const BARE_ORDER = /^第?[\d一二三四五六七八九十]{1,4}[号號]令$/;

/** Whether a title needs nothing of the line above it: only 关于… takes the bodies that issue it, and a body those beside it. */
function isWhole(text: string, above: string): boolean {
  // A headline prints the title with the name of the site, or with the beginning of the text behind it.
  if (text.length >= SHORTEST_REPEATED && comparableTitle(above).startsWith(comparableTitle(text)))
    return true;
  if (/[的和与與及、]$/.test(above)) return false;
  if (BARE_ORDER.test(text)) return readOrgans(above).length === 0;
  // A line that says what it is about and not what it is goes on below.
  if (/关于|印发|转发/.test(simplify(above)) && kindOfEnding(above) === null) return false;
  if (namesMore(above, text) || comparableTitle(above) === comparableTitle(text)) return true;
  if (/^(?:关于|印发|转发|批转)/.test(simplify(text))) return readPlacedOrgans(above).length === 0;
  const bodies = readOrgans(above);
  const named = readTitleOrgans(text);
  const own = named.length > 0 ? named : readLeadingOrgans(text);
  if (own.length > 0)
    return bodies.length === 0 || bodies.some((name) => own.some((body) => isSameBody(name, body)));
  return PLACE.test(text);
}

/** 第一篇：before the first line of the title that stands below. */
const COUNTED = /^第[\d一二三四五六七八九十]{1,3}篇[：:]\s*/u;

/** …关于印发云溪市: a headline that the page cut off in the middle of the name of what is published. */
function isCutOff(line: string): boolean {
  return /(?:印发|转发)\p{Script=Han}{0,12}$/u.test(simplify(line)) && kindOfEnding(line) === null;
}
