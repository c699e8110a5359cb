import { toSearchForm } from '#core/text/search-form.ts';
import type { Glyph } from '../importers/page-layout/glyph.ts';

/**
 * Where quotes are printed among the characters of a page, in whatever script and width: of each quote the characters of every line that
 * it reaches, each time it stands there. Spaces and line ends do not count. A quote that goes on on another page is found as far as it stands on this one.
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
  return quotes.map((quote) => {
    const wanted = plain(quote);
    return placesOf(page, wanted).flatMap(([start, end]) => {
      const first = owners[start] ?? 0;
      const last = owners[end - 1] ?? first;
      return linesOf(printed.slice(first, last + 1));
    });
  });
}

/** Shorter beginnings and ends of a quote are not looked for at the edges of a page. */
const LEAST_AT_EDGE = 8;

function plain(text: string): string {
  return toSearchForm(text).text.replace(/\s+/g, '');
}

function placesOf(page: string, wanted: string): [start: number, end: number][] {
  if (wanted === '') return [];
  const places: [number, number][] = [];
  for (let at = page.indexOf(wanted); at !== -1; at = page.indexOf(wanted, at + wanted.length))
    places.push([at, at + wanted.length]);
  return places.length > 0 ? places : partsOf(page, wanted);
}

/** A quote that began on the page before, or goes on on the next. */
function partsOf(page: string, wanted: string): [number, number][] {
  const head = wanted.slice(0, LEAST_AT_EDGE);
  const tail = wanted.slice(-LEAST_AT_EDGE);
  if (wanted.length <= LEAST_AT_EDGE) return [];
  const begins = page.lastIndexOf(head);
  if (begins !== -1 && wanted.startsWith(page.slice(begins, begins + wanted.length)))
    return [[begins, page.length]];
  const ends = page.indexOf(tail);
  if (ends !== -1 && wanted.endsWith(page.slice(0, ends + LEAST_AT_EDGE))) return [[0, ends + LEAST_AT_EDGE]];
  return [];
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
