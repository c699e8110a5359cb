import { documentAt } from '#core/correction/find-document.ts';
import type { ReadingPreview } from '#core/model/correction.ts';
import type { Block, DocumentReading } from '#core/model/document.ts';
import type { Furniture } from '#core/model/issue.ts';
import type { Range } from '#core/model/ids.ts';

/** One line of the desk: a block as it was read, or furniture in the place where it stands. */
export type DeskRow = {
  /** Stays the same from one preview to the next. */
  key: string;
  /** Where it stands in the source; null where the source has no text of its own. */
  source: Range | null;
  text: string;
  /** Number of the page that begins with this row; null where none does. */
  turnsTo: number | null;
} & ({ of: 'block'; block: Block; isFirst: boolean } | { of: 'furniture'; kind: Furniture['kind'] });

/** The name by which the desk knows a document from one preview to the next. */
export function documentKey(document: DocumentReading): string {
  const at = documentAt(document);
  return at === null ? `#${document.order}` : String(at);
}

/**
 * The place of the document that has a place of the source, or the last one that begins before it; 0 where none does. So the
 * document that goes on after a merge is found by where the merged one began.
 */
export function findHolder(documents: readonly DocumentReading[], at: number): number {
  let found = 0;
  for (const [index, document] of documents.entries()) {
    const start = documentAt(document);
    if (start !== null && start <= at) found = index;
  }
  return found;
}

/** The place of a document by its key; where it is gone, of the one that has its text now. */
export function findByKey(documents: readonly DocumentReading[], key: string): number {
  const exact = documents.findIndex((document) => documentKey(document) === key);
  if (exact !== -1) return exact;
  const at = Number(key);
  return Number.isNaN(at) ? 0 : findHolder(documents, at);
}

/** The rows of one document: its blocks and, where wanted, the furniture that stands among and behind them. */
export function deskRows(
  { reading, furnitureTexts }: Pick<ReadingPreview, 'reading' | 'furnitureTexts'>,
  index: number,
  withFurniture: boolean,
): DeskRow[] {
  const document = reading.documents[index];
  const rows: DeskRow[] = (document?.blocks ?? []).map((block, number) => ({
    of: 'block',
    key: block.source === null ? `b${block.range.start}` : `s${block.source.start}`,
    source: block.source,
    text: document?.text.slice(block.range.start, block.range.end) ?? '',
    turnsTo: null,
    block,
    isFirst: number === 0,
  }));
  if (withFurniture) {
    const stretch = stretchOf(reading.documents, index);
    for (const [number, { kind, source }] of reading.furniture.entries()) {
      if (source.start < stretch.start || source.start >= stretch.end) continue;
      const text = furnitureTexts[number] ?? '';
      rows.push({ of: 'furniture', key: `f${source.start}`, source, text, turnsTo: null, kind });
    }
    return markPages(inPlace(rows));
  }
  return markPages(rows);
}

/** In the order of the source; a block without a source stays behind the block it follows. */
function inPlace(rows: readonly DeskRow[]): DeskRow[] {
  let last = 0;
  const placed = rows.map((row) => {
    last = row.source?.start ?? last;
    return { row, place: last };
  });
  return placed.sort((one, other) => one.place - other.place).map(({ row }) => row);
}

/** From the beginning of a document to the beginning of the next; what stands before the first belongs to the first. */
function stretchOf(documents: readonly DocumentReading[], index: number): Range {
  const own = documents[index];
  const next = documents[index + 1];
  return {
    start: index <= 0 || own === undefined ? 0 : (documentAt(own) ?? 0),
    end: next === undefined ? Infinity : (documentAt(next) ?? Infinity),
  };
}

function markPages(rows: DeskRow[]): DeskRow[] {
  let page: number | null = null;
  return rows.map((row) => {
    if (row.of !== 'block' || row.block.page === null || row.block.page === page) return row;
    page = row.block.page;
    return { ...row, turnsTo: page };
  });
}

/** The place of the row that begins at a place of the source, else of one around it, else of the last before it; 0 for none. */
export function findRow(rows: readonly DeskRow[], at: number): number {
  const exact = rows.findIndex(({ source }) => source?.start === at);
  if (exact !== -1) return exact;
  const around = rows.findIndex(({ source }) => source !== null && source.start <= at && at < source.end);
  if (around !== -1) return around;
  return Math.max(
    0,
    rows.findLastIndex(({ source }) => source !== null && source.start <= at),
  );
}
