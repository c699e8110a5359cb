import type { Db } from '../database/connection.ts';

type Placed = { documentId: number; range: { start: number; end: number } };

/**
 * Rows with the sentences that they were drawn from. A sentence is not stored: it is what the text of the document says at the range
 * of the row.
 */
export function withSentences<Row extends Placed>(
  db: Db,
  rows: readonly Row[],
): (Row & { sentence: string })[] {
  const places = new Map<number, number[]>();
  for (const [at, { documentId }] of rows.entries())
    places.set(documentId, [...(places.get(documentId) ?? []), at]);
  const find = db.prepare<[number], string>('SELECT text FROM document_text WHERE document_id = ?').pluck();
  const sentences = rows.map(() => '');
  // One text after the other: those of a whole stretch of rows need not be in memory together.
  for (const [documentId, own] of places) {
    const text = find.get(documentId) ?? '';
    for (const at of own) {
      const range = rows[at]?.range;
      if (range) sentences[at] = text.slice(range.start, range.end);
    }
  }
  return rows.map((row, at) => ({ ...row, sentence: sentences[at] ?? '' }));
}
