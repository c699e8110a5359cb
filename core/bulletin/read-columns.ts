import type { DocumentReading, Evidence } from '../model/document.ts';
import type { Furniture } from '../model/issue.ts';
import { columnName } from './column-line.ts';
import { comparableTitle } from './comparable-title.ts';
import { contentsTitle } from './contents-page.ts';
import { lowest } from './read-document.ts';

/** A column's name as it is printed, in a running head or above a title, and where it stands in the source. */
export type PrintedColumn = {
  column: string;
  source: Furniture['source'];
  rule: 'running-head' | 'column-line';
};

type ColumnConclusion = {
  column: string;
  rule: string;
  confidence: number;
  source: Furniture['source'] | null;
};

/**
 * The documents with their columns. A column printed on one of a document's pages, above its title or in the table of
 * contents is certain; a neighbour of the same kind most likely stands in the same column, which is said with a low
 * confidence.
 */
export function readColumns(
  documents: readonly DocumentReading[],
  printed: readonly PrintedColumn[],
): DocumentReading[] {
  const listed = readContents(documents);
  const own = documents.map((document, index) => {
    const before = documents[index - 1]?.blocks.at(-1)?.source?.end ?? 0;
    return findOwn(document, before, printed) ?? listed.get(comparableTitle(document.title)) ?? null;
  });
  return documents.map((document, index) => {
    if (document.kind === 'contents') return document;
    const column = own[index] ?? guessFromNeighbours(documents, own, index);
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

function guessFromNeighbours(
  documents: readonly DocumentReading[],
  own: readonly (ColumnConclusion | null)[],
  index: number,
): ColumnConclusion | null {
  const kind = documents[index]?.kind;
  for (const step of [1, -1]) {
    for (let at = index + step; documents[at]?.kind === kind && kind !== undefined; at += step) {
      const column = own[at];
      if (column) return { ...column, rule: 'column-of-neighbour', confidence: 0.6 };
    }
  }
  return lineBefore(own, index);
}

/** A column line groups all documents behind it until the next one. */
function lineBefore(own: readonly (ColumnConclusion | null)[], index: number): ColumnConclusion | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const column = own[at];
    if (column)
      return column.rule === 'column-line'
        ? { ...column, rule: 'column-line-before', confidence: 0.7 }
        : null;
  }
  return null;
}
