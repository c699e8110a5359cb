import type { BenchRow } from './row.ts';

/** Columns of the comparison: the area and subject of the figure that each shows. */
const COLUMNS = [
  ['p50', 'search', 'plain queries, p50'],
  ['p95', 'search', 'plain queries, p95'],
  ['worst', 'search', 'plain queries, worst'],
  ['recall', 'exactness', 'plain queries, recall'],
  ['precision', 'exactness', 'plain queries, precision'],
  ['exact', 'exactness', 'plain queries, answered exactly'],
  ['size / text', 'size', 'text and index / UTF-8 text'],
  ['memory', 'memory', 'growth'],
  ['index built in', 'import', 'building of the index'],
] as const;

/** A line of cells for every engine that answered plain queries, or is not installed, below a line of heads. */
export function compareEngines(rows: readonly BenchRow[]): string[][] {
  const asked = rows.filter(({ subject }) => subject === 'plain queries, p50' || subject === 'not installed');
  if (asked.length === 0) return [];
  const heads = ['plain queries', ...COLUMNS.map(([head]) => head), 'remarks'];
  const lines = asked.map(({ name, subject, part }) => {
    const cells = COLUMNS.map(([, area, wanted]) => {
      const row = rows.find((each) => each.name === name && each.area === area && each.subject === wanted);
      if (row === undefined) return '–';
      return row.unit === 'ms' || row.unit === 's' || row.unit === 'MB'
        ? `${row.value} ${row.unit}`
        : String(row.value);
    });
    return [name, ...cells, subject === 'not installed' ? subject : (part ?? '')];
  });
  return [heads, ...lines];
}
