import type { DocumentReading, Evidence } from '../model/document.ts';
import type { Furniture } from '../model/issue.ts';
import { lowest } from './read-document.ts';

/** A column's name as it is printed, in a running head or above a title, and where it stands in the source. */
export type PrintedColumn = {
  column: string;
  source: Furniture['source'];
  rule: 'running-head' | 'column-line';
};

/**
 * The documents with their columns. A column printed on one of a document's pages is certain; a neighbour of the same
 * kind most likely stands in the same column, which is said with a low confidence.
 */
export function readColumns(
  documents: readonly DocumentReading[],
  printed: readonly PrintedColumn[],
): DocumentReading[] {
  const own = documents.map((document) => findOwn(document, printed));
  return documents.map((document, index) => {
    const column = own[index] ?? guessFromNeighbours(documents, own, index);
    if (!column) return document;
    const evidence: Evidence = {
      field: 'column',
      rule: column.rule,
      confidence: column.confidence,
      source: column.source,
    };
    const all = [...document.evidence, evidence];
    return { ...document, column: column.column, evidence: all, confidence: lowest(all) };
  });
}

type ColumnConclusion = {
  column: string;
  rule: string;
  confidence: number;
  source: Furniture['source'] | null;
};

function findOwn(document: DocumentReading, printed: readonly PrintedColumn[]): ColumnConclusion | null {
  const start = document.blocks[0]?.source?.start;
  const end = document.blocks.at(-1)?.source?.end;
  if (start === undefined || end === undefined) return null;
  const inside = printed.filter(({ source, rule }) =>
    rule === 'column-line'
      ? source.end <= start && start - source.end < 40
      : source.start >= start && source.end <= end,
  );
  const line = inside.find(({ rule }) => rule === 'column-line') ?? inside[0];
  return line ? { column: line.column, rule: line.rule, confidence: 0.95, source: line.source } : null;
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
