import { squeeze } from '../text/characters.ts';
import { endsSentence } from './measure.ts';
import { bracketPairs } from './split-clauses.ts';
import { isOrgan, readOrgans, readTitleOrgans } from './organ.ts';
import { simplify } from '../text/simplify.ts';
import { kindOfEnding, kindOfTitle } from './title-kind.ts';
import type { Unit } from './unit.ts';

/** Where one document stands among the units: half-open ranges of unit indexes. */
export type FoundDocument = {
  from: number;
  to: number;
  /** Units of the title; empty where none was found. */
  titleFrom: number;
  titleTo: number;
  /** Titles of texts attached to it: first and behind-last unit of each. */
  attachments: { from: number; to: number }[];
  /** Unit that prints the column above the title; null where there is none. */
  columnUnit: number | null;
  rules: string[];
  confidence: number;
  /** Titles of texts that it may carry; read when first asked for. */
  carries?: CarriedTitles;
};

type CarriedTitles = { own: string; quoted: ReadonlySet<string> };

/** Units that could be a title: consecutive, short, not closed by punctuation. */
type Zone = { from: number; to: number };

type Evidence = { rule: string; weight: number };

const THRESHOLD = 0.6;
const MAX_ZONE = 8;
const MAX_TITLE = 120;
const MAX_CONTENTS = 400;
/** Kinds whose titles hardly stand anywhere but at the head of a document. */
const OWN_PAGE: ReadonlySet<string> = new Set(['chronicle', 'interpretation', 'statistics']);
const MAX_PREAMBLE = 60;
const SITE_LINE = /^(?:来源|发布|访问|浏览|您当前|当前位置|作者|编辑|责任编辑|索引号)/;
const QUOTING_UNITS = 12;
const LONGEST_QUOTING = 4000;
export const COLUMN_NAMES: ReadonlySet<string> = new Set(
  (
    '重要报告 重要文件 重要讲话 人事任免 人事任命 人事 机构人事 政策解读 大事记 统计数据 统计资料 统计公报 政务要闻 领导讲话 规范性文件 政府规章 法规规章 法律法规 规章 ' +
    '区委区政府文件 县委县政府文件 市委市政府文件 省委省政府文件 区政府文件 县政府文件 市政府文件 省政府文件 政府文件 政府办公室文件 区政府办公室文件 市政府办公室文件 ' +
    '县政府办公室文件 部门文件 国务院文件 国务院令 国务院办公厅文件 上级文件 经济运行 经济数据 公告通告 通知公告 其他 附录'
  ).split(' '),
);

/** The documents among the units, in order; together they hold every unit. Empty where no title was recognised. */
export function findDocuments(units: readonly Unit[], columns: ReadonlySet<string>): FoundDocument[] {
  const found: FoundDocument[] = [];
  const listed = listedTitles(units);
  let index = 0;
  let contentsUntil = 0;
  while (index < units.length) {
    const zone = readZone(units, index);
    if (!zone) {
      index += 1;
      continue;
    }
    const columnUnit = zone.to - zone.from > 1 && isColumn(units[zone.from], columns) ? zone.from : null;
    const body = { from: columnUnit === null ? zone.from : zone.from + 1, to: zone.to };
    const end = titleEnd(units, body);
    const title: Zone = {
      from: columnUnit === null ? titleStart(units, zone.from, end) : body.from,
      to: end,
    };
    const current = found.at(-1);
    const evidence = weigh(units, title, { first: found.length === 0, columnUnit, listed });
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    if (isContents(units, title)) contentsUntil = contentsEnd(units, title.to);
    else if (title.from < contentsUntil) {
      index = zone.to;
      continue;
    }
    if (current && isAttachment(units, current, title)) current.attachments.push(title);
    else if (sum >= THRESHOLD) {
      const from = documentStart(units, columnUnit ?? title.from, current?.titleTo ?? 0);
      if (current) current.to = from;
      found.push({
        from: current ? from : 0,
        to: units.length,
        titleFrom: title.from,
        titleTo: title.to,
        attachments: [],
        columnUnit,
        rules: evidence.map(({ rule }) => rule),
        confidence: Math.min(0.99, sum),
      });
    }
    index = Math.max(title.to, zone.from + 1);
  }
  return found;
}

function readZone(units: readonly Unit[], from: number): Zone | null {
  let to = from;
  while (to < units.length && to - from < MAX_ZONE) {
    const unit = units[to];
    if (!unit || !isTitleLike(unit)) break;
    // A page or a running head between two lines parts them, unless the first cannot stand alone.
    if (to > from && unit.pageBreak && kindOfEnding(units[to - 1]?.text ?? '') !== null) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}

function isTitleLike({ role, text, marker }: Unit): boolean {
  if (role === 'spread') return true;
  if (role !== 'plain' || marker || text.length > MAX_TITLE || text.startsWith('——')) return false;
  return !endsSentence(text) && !/[，、,]$/.test(text) && !/[。；|｜>＞]/.test(text) && !SITE_LINE.test(text);
}

/** A title ends with the last line that names a kind; with the whole zone where none does. */
function titleEnd(units: readonly Unit[], zone: Zone): number {
  const follows = units[zone.to];
  if (follows?.role === 'number' && kindOfEnding(units[zone.to - 1]?.text ?? '') !== null) return zone.to;
  for (let index = zone.from; index < zone.to; index += 1) {
    const unit = units[index];
    const next = units[index + 1];
    if (!unit || kindOfEnding(unit.text) === null) continue;
    // 关于…实施方案 / 的通知: a title goes on where the next line ends it better.
    if (index + 1 < zone.to && next && /^[（(].*[）)]$/.test(next.text)) return index + 2;
    if (index + 1 < zone.to && next && /^[的和与及暨并（]/.test(next.text)) continue;
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

function namesKind(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from, to).some(({ text }) => kindOfTitle(text) !== 'other');
}

/** A line that is a whole title by itself takes only bodies above it with it, not whatever else stands there. */
function titleStart(units: readonly Unit[], floor: number, end: number): number {
  let start = end - 1;
  while (start > floor) {
    const text = joined(units, start, end);
    const above = units[start - 1]?.text ?? '';
    const whole =
      /^(?:关于|印发|转发|批转)/.test(simplify(text)) ||
      readTitleOrgans(text).length > 0 ||
      /^(?:\d|\p{Script=Han}{2,6}[省市县区州旗])/u.test(text);
    if (whole && kindOfEnding(text) !== null && readOrgans(above).length === 0) break;
    start -= 1;
  }
  return start;
}

function isColumn(unit: Unit | undefined, columns: ReadonlySet<string>): boolean {
  const text = squeeze(unit?.text ?? '');
  if (/^[【〔]\p{Script=Han}{2,14}[】〕]$/u.test(text)) return true;
  const name = columnName(text);
  return columns.has(name) || COLUMN_NAMES.has(simplify(name));
}

/** The name of a column without the brackets or marks that print around it. */
export function columnName(text: string): string {
  return squeeze(text).replace(/^[【〔[■●◆]|[】〕\]]$/gu, '');
}

function weigh(
  units: readonly Unit[],
  zone: Zone,
  at: { first: boolean; columnUnit: number | null; listed: ReadonlySet<string> },
): Evidence[] {
  const lines = units.slice(zone.from, zone.to);
  const title = lines.map((unit) => unit.text).join('');
  const start = at.columnUnit ?? zone.from;
  const before = units[start - 1];
  const after = units[zone.to];
  const ends = kindOfEnding(title) !== null;
  const evidence: Evidence[] = [];
  const add = (rule: string, weight: number, holds: boolean | undefined): void => {
    if (holds === true) evidence.push({ rule, weight });
  };
  if (!ends && after?.role !== 'number' && after?.role !== 'subtitle') return [];
  if (lines.every((unit) => isOrgan(unit.text)) && after?.role !== 'number') return [];
  if (after?.role === 'number' && isLetterhead(units, zone)) return [];
  add('title-names-kind', 0.2, ends);
  add('title-says-about', 0.2, /关于|印发|转发|任免|任命/.test(simplify(title)));
  add(
    'spread-title',
    0.2,
    lines.some((unit) => unit.role === 'spread'),
  );
  add('number-follows', 0.5, after?.role === 'number');
  add('number-precedes', 0.3, before?.role === 'number');
  add('subtitle-follows', 0.5, after?.role === 'subtitle');
  add('recipient-follows', 0.2, after !== undefined && /[：:∶]$/.test(after.text) && after.text.length < 200);
  add('listed-in-contents', 0.4, at.listed.has(comparableTitle(title)));
  add('table-follows', 0.2, after?.role === 'table');
  add('column-precedes', 0.4, at.columnUnit !== null);
  const beginsPage = units[start]?.pageBreak === true || units[start]?.afterHead === true;
  add('begins-page', 0.25, beginsPage);
  add('kind-of-its-own-page', 0.2, beginsPage && OWN_PAGE.has(kindOfTitle(title)));
  add('begins-text', 0.4, at.first && isPreamble(units, start));
  add('previous-ends', 0.3, before !== undefined && closesDocument(before));
  return evidence;
}

/** Nothing but short lines stands before the first title: a cover, or what a web page prints around its text. */
function isPreamble(units: readonly Unit[], to: number): boolean {
  return (
    to <= MAX_PREAMBLE && units.slice(0, to).every(({ role, text }) => role === 'table' || text.length <= 80)
  );
}

/** The head of an office paper, above its number: the title stands behind the number. */
function isLetterhead(units: readonly Unit[], zone: Zone): boolean {
  const last = units[zone.to - 1]?.text ?? '';
  if (!/文件$/.test(last) && !isOrgan(last)) return false;
  const title = readZone(units, zone.to + 1);
  return title !== null && kindOfEnding(units[titleEnd(units, title) - 1]?.text ?? '') !== null;
}

function closesDocument({ role, text }: Unit): boolean {
  if (role === 'printing' || role === 'date' || role === 'table' || role === 'note') return true;
  return text.length < 40 && /^[（(].*(?:公开|印发|发布|刊登|略)[）)]$/.test(text);
}

/** Number, column and letterhead lines just above a title belong to its document. */
function documentStart(units: readonly Unit[], titleFrom: number, floor: number): number {
  let start = titleFrom;
  while (start > floor) {
    const unit = units[start - 1];
    if (!unit) break;
    const isNumber = unit.role === 'number' && start - 1 > floor;
    const isHead =
      unit.role === 'plain' &&
      unit.text.length < 60 &&
      (/文件$/.test(unit.text) || (units[start]?.role === 'number' && isOrgan(unit.text)));
    if (!isNumber && !isHead) break;
    start -= 1;
  }
  return start;
}

/** A text carried by the document before it: named by it in 《》 or in its title, or announced by 附件. */
function isAttachment(units: readonly Unit[], current: FoundDocument, zone: Zone): boolean {
  const before = units[zone.from - 1];
  if (before?.role === 'attachment' && before.text.length <= 8) return true;
  const follows = units[zone.to];
  if (follows?.role === 'number') return false;
  const title = comparableTitle(joined(units, zone.from, zone.to));
  if (title.length < 4) return false;
  current.carries ??= carriedTitles(units, current);
  const { own, quoted } = current.carries;
  if (quoted.has(title)) return true;
  return own.includes(title) && own !== title && kindOfEnding(title) !== null;
}

/** What the title of a document says, and the titles in 《》 that its first paragraphs quote. */
function carriedTitles(units: readonly Unit[], current: FoundDocument): CarriedTitles {
  const own = comparableTitle(joined(units, current.titleFrom, current.titleTo));
  const quoted = new Set<string>();
  for (const { text } of units.slice(current.titleTo, current.titleTo + QUOTING_UNITS)) {
    if (text.length > LONGEST_QUOTING) continue;
    for (const { start, end } of bracketPairs(text, '《', '》'))
      quoted.add(comparableTitle(text.slice(start + 1, end - 1)));
  }
  return { own, quoted };
}

function joined(units: readonly Unit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map((unit) => unit.text)
    .join('');
}

/** The titles that a table of contents lists, with leaders and page numbers off. */
function listedTitles(units: readonly Unit[]): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const { role, text } of units)
    if (role === 'contents-entry') titles.add(comparableTitle(contentsTitle(text)));
  return titles;
}

/** An entry of a table of contents without leaders and page number. */
export function contentsTitle(text: string): string {
  return text.replace(/[\s.．。·…]*[（(]?\d{1,4}[）)]?$/u, '');
}

/** A title without the marks that one printing of it has and another has not. */
export function comparableTitle(text: string): string {
  return squeeze(text)
    .replace(/[《》〈〉“”"（）()]/g, '')
    .replace(/(?:试行|草案|修订)$/, '');
}

function isContents(units: readonly Unit[], zone: Zone): boolean {
  return (
    zone.to - zone.from >= 1 &&
    /^(?:总目录|目录|目次|本期目录|要目)$/.test(simplify(squeeze(units[zone.to - 1]?.text ?? '')))
  );
}

/** A table of contents goes on as long as its lines are short and none is followed by a number, a subtitle or a date. */
function contentsEnd(units: readonly Unit[], from: number): number {
  let index = from;
  let lastEntry = -1;
  while (index < units.length && index - from < MAX_CONTENTS) {
    const unit = units[index];
    if (!unit || unit.text.length > MAX_TITLE || endsSentence(unit.text)) break;
    if (index > from && unit.pageBreak && unit.role !== 'contents-entry') break;
    if (unit.role !== 'contents-entry' && unit.role !== 'plain' && unit.role !== 'spread') break;
    const next = units[index + 1];
    if (next && unit.role !== 'contents-entry' && (next.role === 'number' || next.role === 'subtitle')) break;
    if (unit.role === 'contents-entry') lastEntry = index;
    index += 1;
  }
  return lastEntry === -1 ? index : lastEntry + 1;
}
