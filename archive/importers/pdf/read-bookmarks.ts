import type { Bookmark } from '#core/model/source-text.ts';
import { gatherBookmarks, type OutlineNode } from '../page-layout/gather-bookmarks.ts';
import type { Pdfium } from './pdfium.ts';
import { readText } from './read-text.ts';

/** fpdf_doc.h, PDFACTION_GOTO: another place of the same file. */
const GO_TO = 1;

/** The outline of an open PDF (ISO 32000-1, 12.3.3). An entry that was met before is not met again: broken ones lead back into themselves. */
export function readBookmarks(pdfium: Pdfium, document: number): Bookmark[] {
  const met = new Set<number>();
  function* entriesBelow(parent: number): Generator<OutlineNode> {
    let entry = pdfium.FPDFBookmark_GetFirstChild(document, parent);
    for (; entry !== 0 && !met.has(entry); entry = pdfium.FPDFBookmark_GetNextSibling(document, entry)) {
      const own = entry;
      met.add(own);
      yield {
        title: readText(pdfium, 'utf-16le', (buffer, size) =>
          pdfium.FPDFBookmark_GetTitle(own, buffer, size),
        ),
        page: pageOf(pdfium, document, own),
        below: () => entriesBelow(own),
      };
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
