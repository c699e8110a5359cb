/** Rows of a sheet as lines with tabs between the cells; without the rows, and the columns at the right, in which nothing stands. */
export function rowsToLines(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => Array.from(row, (cell) => cell.replace(/\s+/g, ' ').trim()));
  const width = cells.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1),
    0,
  );
  return cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      isAlone(row) ? row.join('') : Array.from({ length: width }, (_, at) => row[at] ?? '').join('\t'),
    );
}

/** True for a row in which one cell says all: a title over the table, a note below it. */
function isAlone(row: readonly string[]): boolean {
  return row.filter((cell) => cell !== '').length === 1;
}
