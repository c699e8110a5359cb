import type { Zone } from '../title-zone.ts';
import type { Unit } from '../unit.ts';
import { foldTitle } from './fold-title.ts';

/** Lines of a title. */
const MAX_LINES = 8;
/** So long a name is no chance where a line only ends with it. */
const SHORTEST_END = 8;

/**
 * For each of the folded titles the units that print it as whole lines, or at the end of one, in reading order; they begin on the page. Each unit
 * is folded once, and what it begins is looked up among the titles rather than held against each of them.
 */
export function findPrinted(
  units: readonly Unit[],
  page: Zone,
  titles: ReadonlySet<string>,
): ReadonlyMap<string, readonly Zone[]> {
  const places = new Map(Array.from(titles, (title): [string, Zone[]] => [title, []]));
  const lengths = [...new Set(Array.from(titles, ({ length }) => length))];
  const longest = Math.max(...lengths);
  const ends = lengths.filter((length) => length >= SHORTEST_END);
  const lines = units.slice(page.from, page.to + MAX_LINES - 1).map(({ text }) => foldTitle(text));
  for (const [at, first] of lines.slice(0, page.to - page.from).entries()) {
    const from = page.from + at;
    let title = '';
    for (const [line, text] of lines.slice(at, at + MAX_LINES).entries()) {
      title += text;
      if (title.length > longest) break;
      places.get(title)?.push({ from, to: from + line + 1 });
    }
    for (const length of ends)
      if (length < first.length) places.get(first.slice(-length))?.push({ from, to: from + 1 });
  }
  return places;
}
