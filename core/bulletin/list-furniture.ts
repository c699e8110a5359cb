import type { Furniture } from '../model/issue.ts';
import { columnName } from './column-line.ts';
import type { FoundDocument } from './find-documents.ts';
import type { FurnitureLine } from './find-furniture.ts';
import type { Line } from './line.ts';
import type { PageNumbering } from './number-pages.ts';
import type { PrintedColumn } from './read-columns.ts';
import type { Unit } from './unit.ts';

/** The columns that running heads and lines between the documents print, each with its place. */
export function printedColumns(
  lines: readonly Line[],
  furniture: readonly FurnitureLine[],
  units: readonly Unit[],
  found: readonly FoundDocument[],
): PrintedColumn[] {
  const printed: PrintedColumn[] = [];
  for (const { index, head } of furniture) {
    const line = lines[index];
    if (line && head?.column)
      printed.push({
        column: head.column,
        source: { start: line.start, end: line.end },
        rule: 'running-head',
      });
  }
  for (const { columnUnit } of found) {
    const unit = columnUnit === null ? undefined : units[columnUnit];
    if (unit)
      printed.push({
        column: columnName(unit.text),
        source: { start: unit.start, end: unit.end },
        rule: 'column-line',
      });
  }
  return printed;
}

/** The furniture of the pages in print order, with the lines that print a column. */
export function listFurniture(
  lines: readonly Line[],
  furniture: readonly FurnitureLine[],
  numbering: PageNumbering,
  units: readonly Unit[],
  found: readonly FoundDocument[],
): Furniture[] {
  const listed: Furniture[] = [];
  for (const { index, kind } of furniture) {
    const line = lines[index];
    if (line)
      listed.push({
        kind,
        source: { start: line.start, end: line.end },
        page: numbering.pageOf[index] ?? null,
      });
  }
  for (const { columnUnit } of found) {
    const unit = columnUnit === null ? undefined : units[columnUnit];
    if (unit)
      listed.push({ kind: 'running-head', source: { start: unit.start, end: unit.end }, page: unit.page });
  }
  return listed.sort((a, b) => a.source.start - b.source.start);
}
