import type { Draft } from '../draft.ts';
import { linesOf, type Line, type Widths } from './lines.ts';
import type { PrintStyle } from './style.ts';

/** A printed page; every document starts a new one. */
export type Page = { number: number; draft: Draft; lines: Line[] };

/** Sets documents into pages that hold `capacity` lines of a column; a wide line takes the room of two. */
export function paginate(
  drafts: readonly Draft[],
  style: PrintStyle,
  widths: Widths,
  capacity: number,
): Page[] {
  const pages: Page[] = [];
  for (const draft of drafts) {
    let page: Page = { number: pages.length + 1, draft, lines: [] };
    let room = capacity;
    for (const line of linesOf(draft, style, widths)) {
      if (room <= 0) {
        pages.push(page);
        page = { number: pages.length + 1, draft, lines: [] };
        room = capacity;
      }
      page.lines.push(line);
      room -= line.wide && widths.wide !== widths.narrow ? 2 : 1;
    }
    pages.push(page);
  }
  return pages;
}
