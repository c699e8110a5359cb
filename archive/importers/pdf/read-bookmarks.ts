import type { Bookmark } from '#core/model/source-text.ts';
import { gatherBookmarks, LONGEST_BOOKMARK, type OutlineNode } from '../page-layout/gather-bookmarks.ts';
import type { Pdfium } from './pdfium.ts';
import { readText } from './read-text.ts';

/** fpdf_doc.h, PDFACTION_GOTO: another place of the same file. */
const GO_TO = 1;
/** A title and the zero behind it, in UTF-16. */
const MOST_BYTES = 2 * (LONGEST_BOOKMARK + 1);
/** PDFium makes a title anew whenever it is asked for it, were it only for its length; the titles of as many entries as are taken come to less. */
const MOST_IN_ALL = 8 * 1024 * 1024;

/**
 * The outline of an open PDF (ISO 32000-1, 12.3.3). An entry that was met before is not met again: broken ones lead back into themselves. Titles
 * that are texts are not read, and the outline ends where there is too much of them.
 */
export function readBookmarks(pdfium: Pdfium, document: number): Bookmark[] {
  const met = new Set<number>();
  let made = 0;
  const makeTitle = (entry: number, buffer: number, size: number): number => {
    const bytes = pdfium.FPDFBookmark_GetTitle(entry, buffer, size);
    made += bytes;
    return bytes;
  };
  function* entriesBelow(parent: number): Generator<OutlineNode> {
    let entry = pdfium.FPDFBookmark_GetFirstChild(document, parent);
    while (entry !== 0 && !met.has(entry) && made < MOST_IN_ALL) {
      const own = entry;
      met.add(own);
      yield {
        title: readText(pdfium, 'utf-16le', (buffer, size) => makeTitle(own, buffer, size), MOST_BYTES),
        page: pageOf(pdfium, document, own),
        below: () => entriesBelow(own),
      };
      entry = pdfium.FPDFBookmark_GetNextSibling(document, own);
    }
  }
  return gatherBookmarks(entriesBelow(0));
}

/** The page that an entry leads to, from 1; null where it leads nowhere in this file. */
function pageOf(pdfium: Pdfium, document: number, entry: number): number | null {
  const destination =
    pdfium.FPDFBookmark_GetDest(document, entry) || destinationOfAction(pdfium, document, entry);
  const index = destination === 0 ? -1 : pdfium.FPDFDest_GetDestPageIndex(document, destination);
  return index < 0 ? null : index + 1;
}

function destinationOfAction(pdfium: Pdfium, document: number, entry: number): number {
  const action = pdfium.FPDFBookmark_GetAction(entry);
  return action !== 0 && pdfium.FPDFAction_GetType(action) === GO_TO
    ? pdfium.FPDFAction_GetDest(document, action)
    : 0;
}
