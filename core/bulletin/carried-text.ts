import { simplify } from '../text/simplify.ts';
import { comparableTitle, joined } from './comparable-title.ts';
import { isContents } from './contents-page.ts';
import type { FoundDocument } from './find-documents.ts';
import { bracketPairs } from '../registers/split-clauses.ts';
import { isNearly } from './repeated-title.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

/** Titles of texts that a document may carry: its own title, in which one may stand, and what it quotes in 《》, with the unit. */
export type CarriedTitles = {
  own: string;
  quoted: ReadonlyMap<string, number>;
  /** Quoted titles of papers that publish a text: 《关于印发公园办法的通知》. */
  publishing: readonly string[];
};

const QUOTING_UNITS = 12;
const LONGEST_QUOTING = 4000;
const MAX_PUBLISHING = 12;
const SHORTEST_CARRIED = 8;
const SHORTEST_NAME = 4;

/** A text carried by the document before it: named by it in 《》 or in its title, or announced by 附件. */
export function isAttachment(units: readonly Unit[], current: FoundDocument, zone: Zone): boolean {
  const before = units[zone.from - 1];
  const announced = before?.role === 'attachment';
  if (announced && before.text.length <= 8) return true;
  const follows = units[zone.to];
  if (follows?.role === 'number' && !announced) return isPassedOn(units, current, zone);
  const title = comparableTitle(joined(units, zone.from, zone.to));
  if (title.length < 4) return false;
  current.carries ??= carriedTitles(units, current);
  const { own, quoted, publishing } = current.carries;
  if ((quoted.get(title) ?? Infinity) < zone.from) return true;
  if (/令$/.test(own) && [...quoted.keys()].some((quotation) => isOrderedText(quotation, title))) return true;
  if (isOrdered(units, current, { title, from: zone.from })) return true;
  const isCarried = publishing.some((quotation) => quotation.includes(title));
  if (isCarried && title.length >= SHORTEST_CARRIED && kindOfEnding(title) !== null) return true;
  return own.includes(title) && own !== title && kindOfEnding(title) !== null;
}

/** 现将《云溪市人民政府关于公园的通知》转发给你们 in a paper without a title: what is passed on keeps its own number. */
function isPassedOn(units: readonly Unit[], current: FoundDocument, zone: Zone): boolean {
  if (current.titleTo > current.titleFrom) return false;
  const title = comparableTitle(joined(units, zone.from, zone.to));
  return units.slice(current.titleTo, zone.from).some(({ text }) => {
    const quoted = PASSED_ON.exec(text)?.[1];
    return quoted !== undefined && comparableTitle(quoted) === title;
  });
}

const PASSED_ON = /现将《([^》]{6,80})》[^。]{0,40}转发/u;

/** An order may quote what it publishes with other characters, or without its place: 《公园管理办法》 for 云溪市公园管理办法. */
function isOrderedText(quotation: string, title: string): boolean {
  const place = title.slice(0, -quotation.length);
  return isNearly(quotation, title) || (title.endsWith(quotation) && PLACE.test(place));
}

const PLACE = /^\p{Script=Han}{2,8}[省市州盟县縣区區旗]$/u;

/** 云溪县人民政府令 says 特发布森林防火令 without marks: 云溪县人民政府森林防火令 below is what it publishes. */
function isOrdered(
  units: readonly Unit[],
  { carries, titleTo }: FoundDocument,
  { title, from }: { title: string; from: number },
): boolean {
  const body = /^(.*)令$/u.exec(carries?.own ?? '')?.[1] ?? '';
  const name = title.slice(body.length);
  if (body === '' || !title.startsWith(body) || name.length < SHORTEST_NAME || from - titleTo > QUOTING_UNITS)
    return false;
  return units
    .slice(titleTo, from)
    .some(({ text }) => text.length <= LONGEST_QUOTING && text.includes(`发布${name}`));
}

/** What the title of a document says, and the titles in 《》 that its first paragraphs quote. */
function carriedTitles(units: readonly Unit[], current: FoundDocument): CarriedTitles {
  const own = comparableTitle(joined(units, current.titleFrom, current.titleTo));
  const quoted = new Map<string, number>();
  // A table of contents names texts but carries none.
  if (isContents(units, { from: current.titleFrom, to: current.titleTo }))
    return { own, quoted, publishing: [] };
  for (const [offset, { text }] of units.slice(current.titleTo, current.titleTo + QUOTING_UNITS).entries()) {
    if (text.length > LONGEST_QUOTING) continue;
    // …的决定》业经…: the mark that opens the quotation is lost.
    const lost = text.indexOf('》');
    if (lost > 0 && !text.slice(0, lost).includes('《'))
      quoted.set(comparableTitle(text.slice(0, lost)), current.titleTo + offset);
    for (const { start, end } of bracketPairs(text, '《', '》')) {
      const title = comparableTitle(text.slice(start + 1, end - 1));
      if (!quoted.has(title)) quoted.set(title, current.titleTo + offset);
    }
  }
  const publishing = [...quoted.keys()].filter((title) => /印发|转发/.test(simplify(title)));
  return { own, quoted, publishing: publishing.slice(0, MAX_PUBLISHING) };
}
