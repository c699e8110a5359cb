type Cell = string | number | null;

/** Rows of one width as JSON, each without what it repeats of the row before it at its end: `{"rows":[[1,2,3],[4],[5,6]]}`. */
export function packRows(rows: readonly (readonly Cell[])[]): string {
  const kept = rows.map((row, at) => {
    const before = rows[at - 1];
    let width = row.length;
    while (before !== undefined && width > 1 && row[width - 1] === before[width - 1]) width -= 1;
    return row.slice(0, width);
  });
  return JSON.stringify({ rows: kept });
}

/** The rows of {@link packRows}, whole again. */
export function unpackRows<Row extends readonly Cell[]>(rows: readonly (readonly Cell[])[]): Row[] {
  let before: readonly Cell[] = [];
  return rows.map((row) => {
    before = [...row, ...before.slice(row.length)];
    return before as unknown as Row; // our own column, which packRows wrote
  });
}
