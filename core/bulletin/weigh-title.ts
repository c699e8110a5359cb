import { squeeze } from '../text/characters.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { simplify } from '../text/simplify.ts';
import { closesDocument, unitBefore } from './closes-document.ts';
import { comparableTitle } from './comparable-title.ts';
import { isContents } from './contents-page.ts';
import { findLetterhead } from './letterhead.ts';
import { namesDocument } from './number-head.ts';
import { isOrgan, readTitleOrgans } from './organ.ts';
import { isSiteLine } from './site-line.ts';
import { kindOfEnding, kindOfTitle } from './title-kind.ts';
import { titleEnd } from './title-bounds.ts';
import { readZone, type Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

/** A reason to take a zone for the title of a document; weights add up. */
export type TitleEvidence = { rule: string; weight: number };

/** What is known of the place where a zone stands. */
export type TitlePlace = {
  first: boolean;
  columnUnit: number | null;
  listed: ReadonlySet<string>;
  pageTitle: string | null;
  isBookmarked: boolean;
};

/** Kinds whose titles hardly stand anywhere but at the head of a document. */
const OWN_PAGE: ReadonlySet<string> = new Set(['chronicle', 'interpretation', 'statistics']);
const MAX_PREAMBLE = 60;
const SHORT_LINE = 80;
/** 朗读 and other buttons are shorter. */
const SHORTEST_TITLE = 4;
const SHORTEST_REPEATED = 8;
/** The second print of a title and the lines above it. */
const MAX_BETWEEN = 3;

/** What speaks for a zone being the title of a document of its own; nothing where it cannot be one. */
export function weighTitle(units: readonly Unit[], zone: Zone, at: TitlePlace): TitleEvidence[] {
  const lines = units.slice(zone.from, zone.to);
  const title = lines.map((unit) => unit.text).join('');
  const start = at.columnUnit ?? zone.from;
  const before = unitBefore(units, start);
  const after = units[zone.to];
  const ends = kindOfEnding(title) !== null;
  const evidence: TitleEvidence[] = [];
  const add = (rule: string, weight: number, holds: boolean | undefined): void => {
    if (holds === true) evidence.push({ rule, weight });
  };
  if (!ends && comparableTitle(title).length < SHORTEST_TITLE) return [];
  if (!ends && !at.isBookmarked && after?.role !== 'number' && after?.role !== 'subtitle') return [];
  if (lines.every((unit) => isOrgan(unit.text)) && after?.role !== 'number') return [];
  if (after?.role === 'number' && findLetterhead(units, zone.to) !== null) return [];
  // 第一篇 below it: a heading of several that somebody put together.
  if (after && FIRST_OF_SEVERAL.test(after.text)) return [];
  if (MASTHEAD.test(simplify(title))) return [];
  // A law lists its own chapters.
  if (after?.marker?.division === true && isContents(units, zone)) return [];
  // 云溪区人民政府文件: a letterhead, with or without a title below the number.
  if (title.endsWith('文件') && isOrgan(title.slice(0, -2))) return [];
  if (after?.role === 'number' && (isLetterhead(units, zone) || (!ends && isSelfNaming(after)))) return [];
  add('title-names-kind', 0.2, ends);
  const says = /关于|印发|转发|任免|任命/.test(simplify(title));
  add('title-says-about', 0.2, says);
  add('title-names-body', 0.2, at.first && ends && says && readTitleOrgans(title).length > 0);
  add(
    'spread-title',
    0.2,
    lines.some((unit) => unit.role === 'spread'),
  );
  // A gazette prints the date between, a site its labels.
  const numberBehindDate =
    (after?.role === 'date' || after?.role === 'statement') && units[zone.to + 1]?.role === 'number';
  add('number-follows', 0.5, after?.role === 'number' || numberBehindDate);
  add('number-precedes', 0.3, before?.role === 'number');
  add('subtitle-follows', 0.5, after?.role === 'subtitle');
  add('recipient-follows', 0.2, after !== undefined && /[：:∶]$/.test(after.text) && after.text.length < 200);
  add('listed-in-contents', 0.4, at.listed.has(comparableTitle(title)));
  add('bookmark-names-title', 0.3, at.isBookmarked);
  add('page-bears-title', 0.3, at.pageTitle !== null && at.pageTitle === comparableTitle(title));
  add('labels-precede', 0.3, units[start - 1]?.role === 'statement');
  add('labels-follow', 0.4, after?.role === 'statement');
  add('body-follows', 0.15, ends && after?.role === 'plain' && isOrgan(after.text));
  add('title-printed-again', 0.3, ends && isPrintedAgain(units, zone, title));
  add('table-follows', 0.2, after?.role === 'table');
  add('column-precedes', 0.4, at.columnUnit !== null);
  const beginsPage = units[start]?.pageBreak === true || units[start]?.afterHead === true;
  add('begins-page', 0.25, beginsPage);
  add('kind-of-its-own-page', 0.2, beginsPage && OWN_PAGE.has(kindOfTitle(title)));
  add('begins-text', 0.4, at.first && isPreamble(units, start));
  add('previous-ends', 0.3, before !== undefined && closesDocument(before));
  return evidence;
}

/** 政府公报 above what a site says of the publication. */
const MASTHEAD = /^\p{Script=Han}{0,12}政府公报$/u;
const FIRST_OF_SEVERAL = /^第[一1]篇(?:[:：]|$)/;

/** A catalogue prints a title, who issued it, and the title again above the text. */
function isPrintedAgain(units: readonly Unit[], { to }: Zone, title: string): boolean {
  const key = comparableTitle(title);
  return (
    key.length >= SHORTEST_REPEATED &&
    units.slice(to, to + MAX_BETWEEN).some(({ text }) => comparableTitle(text) === key)
  );
}

/** 第57/2016號行政命令: what stands above such a number is no title. */
function isSelfNaming(unit: Unit): boolean {
  const number = parseDocumentNumber(squeeze(unit.text));
  return number !== null && namesDocument(number);
}

/** Nothing but short lines stands before the first title: a cover, or what a web page prints around its text. */
function isPreamble(units: readonly Unit[], to: number): boolean {
  if (to > MAX_PREAMBLE) return false;
  const long = units
    .slice(0, to)
    .filter(
      ({ role, text }) =>
        role !== 'table' && role !== 'statement' && text.length > SHORT_LINE && !isSiteLine(text),
    );
  return (
    long.length <= 2 &&
    long.every(({ text, marker }) => text.length <= 300 && !marker && !text.endsWith('。'))
  );
}

/** The head of an office paper, above its number: the title stands behind the number. */
function isLetterhead(units: readonly Unit[], zone: Zone): boolean {
  const last = units[zone.to - 1]?.text ?? '';
  if (!/文件$/.test(last) && !isOrgan(last)) return false;
  const title = readZone(units, zone.to + 1);
  return title !== null && kindOfEnding(units[titleEnd(units, title) - 1]?.text ?? '') !== null;
}
