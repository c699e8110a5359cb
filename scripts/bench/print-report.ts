import type { BenchReport } from './row.ts';

function ratios(ratioTo: Record<string, number> | undefined): string {
  return Object.entries(ratioTo ?? {})
    .map(([other, ratio]) => `${ratio} × ${other}`)
    .join(', ');
}

/** The report as a table for people. */
export function formatReport({ machine, rows }: BenchReport): string {
  const lines = [
    Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · '),
    '',
  ];
  const widths = { area: 10, name: 13, subject: Math.max(...rows.map(({ subject }) => subject.length)) };
  for (const { area, name, subject, value, unit, ratioTo } of rows) {
    const figure = `${value} ${unit}`.padEnd(18);
    lines.push(
      `${area.padEnd(widths.area)} ${name.padEnd(widths.name)} ${subject.padEnd(widths.subject)}  ${figure} ${ratios(ratioTo)}`.trimEnd(),
    );
  }
  return lines.join('\n');
}
