import { squeeze } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import { comparableTitle } from './comparable-title.ts';
import { endsSentence } from './measure.ts';
import { LONGEST_TITLE, type Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

const MAX_CONTENTS = 400;

/** The titles that a table of contents lists, with leaders and page numbers off. */
export function listedTitles(units: readonly Unit[]): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const { role, text } of units)
    if (role === 'contents-entry') titles.add(comparableTitle(contentsTitle(text)));
  return titles;
}

/** An entry of a table of contents without leaders and page number. */
export function contentsTitle(text: string): string {
  return text.replace(/[\s.．。·…]*[（(]?\d{1,4}[）)]?$/u, '');
}

/** Whether a title is that of a table of contents. */
export function isContents(units: readonly Unit[], zone: Zone): boolean {
  return (
    zone.to - zone.from >= 1 &&
    /^(?:总目录|目录|目次|本期目录|要目)$/.test(simplify(squeeze(units[zone.to - 1]?.text ?? '')))
  );
}

/** A table of contents goes on as long as its lines are short and none is followed by a number, a subtitle or a date. */
export function contentsEnd(units: readonly Unit[], from: number): number {
  let index = from;
  let lastEntry = -1;
  while (index < units.length && index - from < MAX_CONTENTS) {
    const unit = units[index];
    if (!unit || unit.text.length > LONGEST_TITLE || endsSentence(unit.text)) break;
    if (index > from && unit.pageBreak && unit.role !== 'contents-entry') break;
    if (unit.role !== 'contents-entry' && unit.role !== 'plain' && unit.role !== 'spread') break;
    const next = units[index + 1];
    if (next && unit.role !== 'contents-entry' && (next.role === 'number' || next.role === 'subtitle')) break;
    if (unit.role === 'contents-entry') lastEntry = index;
    index += 1;
  }
  return lastEntry === -1 ? index : lastEntry + 1;
}
