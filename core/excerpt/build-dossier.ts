import { citeDocument } from '../citation/cite-document.ts';
import { findPage } from '../citation/find-page.ts';
import type { Selector } from '../model/annotation.ts';
import type { Document } from '../model/document.ts';
import type { Range } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import { sliceBlocks, type ExcerptBlock } from './slice-blocks.ts';

/** A passage as it was chosen, and where it stands now: nowhere for an orphan. An annotation is one. */
export type ChosenPassage = {
  selector: Pick<Selector, 'quote'>;
  range: Range | null;
  page: number | null;
  note: string;
  tags: string[];
  /** Who noted it; empty for nobody. */
  author: string;
};

/** One chosen item with all that is told of it: a whole document, or a passage of it. */
export type DossierSource = { document: Document; issue: Issue; passage: ChosenPassage | null };

/** Printed pages from first to last. */
export type Pages = { start: number; end: number };

export type DossierEntry = {
  kind: 'passage' | 'document';
  /** Count of the document within the dossier, from 1; entries of one document that follow each other share it. */
  number: number;
  /** True where the entry before is of the same document, so that its heading is not said again. */
  continues: boolean;
  documentTitle: string;
  documentNumber: string | null;
  issuers: string[];
  issueTitle: string;
  pages: Pages | null;
  blocks: ExcerptBlock[];
  /** True where the passage is no longer in the text and `blocks` is the old quote. */
  isOrphan: boolean;
  note: string;
  tags: string[];
  author: string;
  /** GB/T 7714 source line. */
  source: string;
};

/** All that a dossier prints, in print order; what it looks like is the matter of its renderers. */
export type DossierModel = { title: string; issueTitles: string[]; entries: DossierEntry[] };

/** With more entries than this a dossier begins with its contents. */
const MAX_WITHOUT_CONTENTS = 3;

/** Whether a dossier is long enough to begin with its contents. */
export function hasContents({ entries }: DossierModel): boolean {
  return entries.length > MAX_WITHOUT_CONTENTS;
}

/** Builds the dossier of chosen items, in their order. */
export function buildDossier(title: string, sources: readonly DossierSource[]): DossierModel {
  let number = 0;
  const entries = sources.map((source, index) => {
    const continues = sources[index - 1]?.document.id === source.document.id;
    if (!continues) number++;
    return buildEntry(source, number, continues);
  });
  return { title, issueTitles: [...new Set(entries.map((entry) => entry.issueTitle))], entries };
}

function buildEntry(
  { document, issue, passage }: DossierSource,
  number: number,
  continues: boolean,
): DossierEntry {
  const pages = findPages(document, passage);
  const cited = { ...document, pageStart: pages?.start ?? null, pageEnd: pages?.end ?? null };
  return {
    kind: passage === null ? 'document' : 'passage',
    number,
    continues,
    documentTitle: document.title,
    documentNumber: document.documentNumber,
    issuers: document.issuers,
    issueTitle: issue.title,
    pages,
    blocks: findBlocks(document, passage),
    isOrphan: passage?.range === null,
    note: passage?.note ?? '',
    tags: passage?.tags ?? [],
    author: passage?.author ?? '',
    source: citeDocument(passage === null || pages !== null ? cited : document, issue, null),
  };
}

/** The last page is the one on which the last block starts: where a block crosses a page break is not stored. */
function findPages(document: Document, passage: ChosenPassage | null): Pages | null {
  const { pageStart, pageEnd, blocks } = document;
  if (passage === null) return toPages(pageStart, pageEnd);
  if (passage.range === null) return null;
  return toPages(passage.page, findPage(blocks, passage.range.end - 1));
}

function toPages(start: number | null, end: number | null): Pages | null {
  return start === null ? null : { start, end: Math.max(start, end ?? start) };
}

function findBlocks(document: Document, passage: ChosenPassage | null): ExcerptBlock[] {
  const { text, blocks } = document;
  if (passage === null) return sliceBlocks(text, withoutHead(blocks), { start: 0, end: text.length });
  if (passage.range !== null) return sliceBlocks(text, blocks, passage.range);
  return passage.selector.quote
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', level: null, text: line }));
}

/** Title and document number stand in the heading of the entry already. */
function withoutHead(blocks: Document['blocks']): Document['blocks'] {
  const body = blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'document-number');
  return body < 0 ? blocks : blocks.slice(body);
}
