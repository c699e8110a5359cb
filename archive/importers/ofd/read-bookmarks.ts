import type { Bookmark } from '#core/model/source-text.ts';
import { gatherBookmarks, type OutlineNode } from '../page-layout/gather-bookmarks.ts';
import { childOf, childrenOf, type XmlElement } from '../zip/read-xml.ts';

/** The outlines of the documents of an OFD file (GB/T 33190-2016, 7.8), one behind the other as their pages are. */
export function readBookmarks(documents: readonly XmlElement[]): Bookmark[] {
  return gatherBookmarks(entriesOf(documents));
}

function* entriesOf(documents: readonly XmlElement[]): Generator<OutlineNode> {
  let pagesBefore = 0;
  for (const document of documents) {
    yield* outlineOf(document, pagesBefore);
    pagesBefore += pagesOf(document).length;
  }
}

function pagesOf(document: XmlElement): XmlElement[] {
  return childrenOf(childOf(document, 'Pages'), 'Page');
}

/** The entries at the top of a document, of whose file so many pages stand before it. */
function outlineOf(document: XmlElement, pagesBefore: number): Iterable<OutlineNode> {
  const pages = new Map(
    pagesOf(document).map(({ attributes }, index) => [attributes['ID'], pagesBefore + index + 1]),
  );
  const named = new Map(
    childrenOf(childOf(document, 'Bookmarks'), 'Bookmark').map((mark) => [
      mark.attributes['Name'],
      pages.get(childOf(mark, 'Dest')?.attributes['PageID']),
    ]),
  );
  /** An action leads to a place, or to one that the document has a name for (14.2). */
  const pageOf = ({ children }: XmlElement): number | undefined => {
    for (const { name, attributes } of children) {
      if (name === 'Dest') return pages.get(attributes['PageID']);
      if (name === 'Bookmark') return named.get(attributes['Name']);
    }
    return undefined;
  };
  function* entriesBelow(parent: XmlElement | null): Generator<OutlineNode> {
    for (const entry of childrenOf(parent, 'OutlineElem')) {
      const [step] = childrenOf(childOf(entry, 'Actions'), 'Action').flatMap((action) =>
        childrenOf(action, 'Goto'),
      );
      const page = step ? (pageOf(step) ?? null) : null;
      yield { title: entry.attributes['Title'] ?? '', page, below: () => entriesBelow(entry) };
    }
  }
  return entriesBelow(childOf(document, 'Outlines'));
}
