import { comparableTitle, joined } from './comparable-title.ts';
import { isContents } from './contents-page.ts';
import type { FoundDocument } from './find-documents.ts';
import { bracketPairs } from '../registers/split-clauses.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

/** Titles of texts that a document may carry: its own title, in which one may stand, and what it quotes in 《》, with the unit. */
export type CarriedTitles = { own: string; quoted: ReadonlyMap<string, number> };

const QUOTING_UNITS = 12;
const LONGEST_QUOTING = 4000;

/** A text carried by the document before it: named by it in 《》 or in its title, or announced by 附件. */
export function isAttachment(units: readonly Unit[], current: FoundDocument, zone: Zone): boolean {
  const before = units[zone.from - 1];
  const announced = before?.role === 'attachment';
  if (announced && before.text.length <= 8) return true;
  const follows = units[zone.to];
  if (follows?.role === 'number' && !announced) return false;
  const title = comparableTitle(joined(units, zone.from, zone.to));
  if (title.length < 4) return false;
  current.carries ??= carriedTitles(units, current);
  const { own, quoted } = current.carries;
  if ((quoted.get(title) ?? Infinity) < zone.from) return true;
  return own.includes(title) && own !== title && kindOfEnding(title) !== null;
}

/** What the title of a document says, and the titles in 《》 that its first paragraphs quote. */
function carriedTitles(units: readonly Unit[], current: FoundDocument): CarriedTitles {
  const own = comparableTitle(joined(units, current.titleFrom, current.titleTo));
  const quoted = new Map<string, number>();
  // A table of contents names texts but carries none.
  if (isContents(units, { from: current.titleFrom, to: current.titleTo })) return { own, quoted };
  for (const [offset, { text }] of units.slice(current.titleTo, current.titleTo + QUOTING_UNITS).entries()) {
    if (text.length > LONGEST_QUOTING) continue;
    for (const { start, end } of bracketPairs(text, '《', '》')) {
      const title = comparableTitle(text.slice(start + 1, end - 1));
      if (!quoted.has(title)) quoted.set(title, current.titleTo + offset);
    }
  }
  return { own, quoted };
}
