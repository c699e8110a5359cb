import type { DocumentReading, Evidence } from '../model/document.ts';
import type { Furniture } from '../model/issue.ts';
import { columnName } from './column-line.ts';
import { comparableTitle } from './comparable-title.ts';
import { contentsTitle } from './contents-page.ts';
import { lowest } from './read-document.ts';

/** A column's name as it is printed, in a running head or above a title, and where it stands in the source; or as the bookmarks have it, and the title below it. */
export type PrintedColumn = {
  column: string;
  source: Furniture['source'];
  rule: 'running-head' | 'column-line' | 'bookmarks-list-column';
};

type ColumnConclusion = {
  column: string;
  rule: string;
  confidence: number;
  source: Furniture['source'] | null;
};

/**
 * The documents with their columns. A column printed on one of a document's pages, above its title or in the table of
 * contents is certain, one of the bookmarks likely; a neighbour of the same kind most likely stands in the same column, which is said with a low
 * confidence.
 */
export function readColumns(
  documents: readonly DocumentReading[],
  printed: readonly PrintedColumn[],
): DocumentReading[] {
  const listed = readContents(documents);
  const own = documents.map((document, index) => {
    const before = documents[index - 1]?.blocks.at(-1)?.source?.end ?? 0;
    const own = findOwn(document, before, printed) ?? listed.get(comparableTitle(document.title));
    return own ?? findBookmarked(document, printed);
  });
  const suggested = suggestColumns(documents, own);
  return documents.map((document, index) => {
    if (document.kind === 'contents') return document;
    const column = own[index] ?? suggested[index];
    if (!column) return document;
    const { rule, confidence, source } = column;
    const evidence: Evidence[] = [...document.evidence, { field: 'column', rule, confidence, source }];
    return { ...document, column: column.column, evidence, confidence: lowest(evidence) };
  });
}

/**
 * Printed between the document before and this one's end: a line above its title goes first, then what most of its
 * running heads say. A head at the top of its first page stands before its title.
 */
function findOwn(
  document: DocumentReading,
  before: number,
  printed: readonly PrintedColumn[],
): ColumnConclusion | null {
  const start = document.blocks[0]?.source?.start;
  const end = document.blocks.at(-1)?.source?.end;
  if (start === undefined || end === undefined) return null;
  const near = printed.filter(({ source }) => source.start >= before && source.end <= end);
  const line = near.find(({ rule, source }) => rule === 'column-line' && source.end <= start);
  const best = line ?? mostFrequent(near.filter(({ rule }) => rule === 'running-head'));
  return best ? { column: best.column, rule: best.rule, confidence: 0.95, source: best.source } : null;
}

/** What the bookmarks list it under: they lie beside what is printed, and may be older. */
function findBookmarked(
  document: DocumentReading,
  printed: readonly PrintedColumn[],
): ColumnConclusion | null {
  const title = document.blocks[0]?.source;
  const end = document.blocks.at(-1)?.source?.end;
  if (!title || end === undefined) return null;
  const listed = printed.find(
    ({ rule, source }) =>
      rule === 'bookmarks-list-column' && source.start >= title.start && source.end <= end,
  );
  return listed ? { column: listed.column, rule: listed.rule, confidence: 0.8, source: listed.source } : null;
}

function mostFrequent(heads: readonly PrintedColumn[]): PrintedColumn | undefined {
  const counts = new Map<string, number>();
  for (const { column } of heads) counts.set(column, (counts.get(column) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return heads.find(({ column }) => counts.get(column) === most);
}

/** Columns by title, as the table of contents groups them. */
function readContents(documents: readonly DocumentReading[]): ReadonlyMap<string, ColumnConclusion> {
  const columns = new Map<string, ColumnConclusion>();
  const contents = documents.find(({ kind }) => kind === 'contents');
  if (!contents) return columns;
  let column: string | null = null;
  for (const { kind, range, source } of contents.blocks) {
    const text = contents.text.slice(range.start, range.end);
    if (kind === 'paragraph' && text.length <= 18) column = columnName(text);
    else if (kind === 'list-item' && column !== null) {
      const title = comparableTitle(contentsTitle(text));
      columns.set(title, { column, rule: 'contents-lists-column', confidence: 0.9, source });
    }
  }
  return columns;
}

/** For each document what its neighbours suggest: of the same kind, first those behind it, then those before; else a line above. */
function suggestColumns(
  documents: readonly DocumentReading[],
  own: readonly (ColumnConclusion | null)[],
): (ColumnConclusion | null)[] {
  const behind = carry(documents, own, -1);
  const before = carry(documents, own, 1);
  let line: ColumnConclusion | null = null;
  return documents.map((_, index) => {
    const near = behind[index] ?? before[index];
    const above = line;
    line = own[index] ?? line;
    if (near) return { ...near, rule: 'column-of-neighbour', confidence: 0.6 };
    // A column line groups all documents behind it until the next one.
    return above?.rule === 'column-line' ? { ...above, rule: 'column-line-before', confidence: 0.7 } : null;
  });
}

/** The nearest column among neighbours without a gap of kind, carried forth (1) or back (-1) through the documents. */
function carry(
  documents: readonly DocumentReading[],
  own: readonly (ColumnConclusion | null)[],
  step: 1 | -1,
): (ColumnConclusion | null)[] {
  const carried = documents.map((): ColumnConclusion | null => null);
  let index = step === 1 ? 1 : documents.length - 2;
  for (; index >= 0 && index < documents.length; index += step) {
    const neighbour = index - step;
    if (documents[neighbour]?.kind !== documents[index]?.kind) continue;
    carried[index] = own[neighbour] ?? carried[neighbour] ?? null;
  }
  return carried;
}
