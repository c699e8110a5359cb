import { toSearchForm } from '#core/text/search-form.ts';
import type { Glyph } from '../importers/page-layout/glyph.ts';

/** Of a quote that runs over the edge of a page at least so many characters must stand on it. */
const LEAST_AT_EDGE = 8;

/**
 * Where quotes are printed among the characters of a page, in whatever script and width: of each quote the characters of every line that
 * it reaches, each time it stands there. Spaces and line ends do not count. Of a quote that began on the page before, or goes on on the
 * next, what stands on this page is found.
 */
export function findQuotes(glyphs: readonly Glyph[], quotes: readonly string[]): Glyph[][][] {
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  let page = '';
  const owners: number[] = [];
  for (const [at, { text }] of printed.entries()) {
    const form = plain(text);
    page += form;
    for (let unit = 0; unit < form.length; unit++) owners.push(at);
  }
  return quotes.map((quote) =>
    placesOf(page, plain(quote)).flatMap(([start, end]) => {
      const first = owners[start] ?? 0;
      const last = owners[end - 1] ?? first;
      return linesOf(printed.slice(first, last + 1));
    }),
  );
}

function plain(text: string): string {
  return toSearchForm(text).text.replace(/\s+/g, '');
}

function placesOf(page: string, wanted: string): [start: number, end: number][] {
  if (wanted === '') return [];
  const places: [number, number][] = [];
  for (let at = page.indexOf(wanted); at !== -1; at = page.indexOf(wanted, at + wanted.length))
    places.push([at, at + wanted.length]);
  if (places.length > 0 || wanted.length <= LEAST_AT_EDGE) return places;
  return [beginningOf(page, wanted), endOf(page, wanted)].filter((place) => place !== null);
}

/** The longest beginning of a quote at the place where it begins last: a page number may stand behind it. */
function beginningOf(page: string, wanted: string): [number, number] | null {
  const start = page.lastIndexOf(wanted.slice(0, LEAST_AT_EDGE));
  if (start === -1) return null;
  let length = LEAST_AT_EDGE;
  while (length < wanted.length && page[start + length] === wanted[length]) length++;
  return [start, start + length];
}

/** The longest end of a quote at the place where it ends first: a running head may stand before it. */
function endOf(page: string, wanted: string): [number, number] | null {
  const tail = page.indexOf(wanted.slice(-LEAST_AT_EDGE));
  if (tail === -1) return null;
  const end = tail + LEAST_AT_EDGE;
  let length = LEAST_AT_EDGE;
  while (length < wanted.length && length < end && page[end - 1 - length] === wanted.at(-1 - length))
    length++;
  return [end - length, end];
}

/** Characters that follow each other, parted where a line ends: the next one stands on another level, or before the last. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn =
      before !== undefined &&
      (glyph.angle === 0
        ? Math.abs(glyph.baseline - before.baseline) < glyph.size / 2 && glyph.x0 >= before.x0
        : Math.abs(glyph.x0 - before.x0) < glyph.size);
    if (goesOn) lines.at(-1)?.push(glyph);
    else lines.push([glyph]);
    before = glyph;
  }
  return lines;
}
