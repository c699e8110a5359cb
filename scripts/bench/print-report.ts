import { compareEngines } from './compare-engines.ts';
import type { BenchReport, BenchRow } from './row.ts';

function remarksOn({ ratioTo, part }: BenchRow): string {
  const ratios = Object.entries(ratioTo ?? {}).map(([other, ratio]) => `${ratio} × ${other}`);
  return [...ratios, ...(part === undefined ? [] : [part])].join(', ');
}

/** Lines of cells, each column as wide as its widest cell. */
function alignCells(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The report as tables for people: every figure, then the engines side by side. */
export function formatReport({ machine, rows }: BenchReport): string {
  const facts = Object.entries(machine).map(([name, value]) => `${name}: ${value}`);
  const figures = rows.map((row) => [
    row.area,
    row.name,
    row.subject,
    `${row.value} ${row.unit}`,
    remarksOn(row),
  ]);
  return [facts.join(' · '), '', ...alignCells(figures), '', ...alignCells(compareEngines(rows))].join('\n');
}
