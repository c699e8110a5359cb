/**
 * Rows of a sheet as lines with tabs between the cells, each up to the last cell in which anything stands; rows in which nothing does are
 * left out. Cells of the file may be null.
 */
export function rowsToLines(rows: readonly (readonly (string | null)[])[]): string[] {
  return rows.flatMap((row) => {
    const cells = Array.from(row, (cell) => (cell ?? '').replace(/\s+/g, ' ').trim());
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) return [];
    // Where one cell says all it is a title over the table, or a note below it.
    if (filled.length === 1) return filled;
    return [cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\t')];
  });
}
