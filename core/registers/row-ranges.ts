import type { Range } from '../model/ids.ts';

/** Where the rows of a table stand in the text, the table beginning at `offset`: cells are joined by a tab, rows by a line feed. */
export function rowRanges(rows: readonly (readonly string[])[], offset: number): Range[] {
  let start = offset;
  return rows.map((row) => {
    const range = { start, end: start + row.join('\t').length };
    start = range.end + 1;
    return range;
  });
}
