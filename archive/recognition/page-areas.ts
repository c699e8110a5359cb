import type { PageArea, PageLine } from '#core/model/facsimile.ts';
import type { RecognisedPage } from '#core/model/recognition.ts';
import { boxOf, type Box } from '../importers/page-layout/glyph.ts';
import { findQuotes } from '../facsimile/find-quotes.ts';
import { linesOfGlyphs } from '../facsimile/page-lines.ts';
import { askew } from './line-boxes.ts';
import { pageGlyphs } from './line-glyphs.ts';

/** A part of a straightened page as a part of the page as it is drawn. */
export function areaOf({ width, height, skew }: RecognisedPage, { x0, y0, x1, y1 }: Box): PageArea {
  const lie = { skew: (skew * Math.PI) / 180, centreX: width / 2, centreY: height / 2 };
  const corners = [askew(x0, y0, lie), askew(x1, y0, lie), askew(x0, y1, lie), askew(x1, y1, lie)].map(
    ([x, y]): Box => ({ x0: x, x1: x, y0: y, y1: y }),
  );
  const around = boxOf(corners);
  return {
    left: around.x0 / width,
    top: around.y0 / height,
    width: (around.x1 - around.x0) / width,
    height: (around.y1 - around.y0) / height,
  };
}

/** What a page that was recognised prints, and where. */
export function recognisedLines(page: RecognisedPage): PageLine[] {
  return linesOfGlyphs(pageGlyphs(page.lines), (box) => areaOf(page, box));
}

/** Where each quote is printed on a page that was recognised, each time and line by line. */
export function locateQuotes(page: RecognisedPage, quotes: readonly string[]): PageArea[][] {
  return findQuotes(pageGlyphs(page.lines), quotes).map((lines) =>
    lines.map((line) => areaOf(page, boxOf(line))),
  );
}
