import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** One measured figure. */
export type BenchRow = {
  /** import, search, completion, exactness, size, memory, reading or window. */
  area: string;
  /** Who was measured: gazette, fts5-trigram, like-scan, ripgrep, xapian, minisearch, flexsearch. */
  name: string;
  subject: string;
  value: number;
  unit: string;
  /** Which part of the corpus the figure holds for; the whole of it where this is missing. */
  part?: string;
  /** The figure divided by others: by its budget, or by the same figure of another engine in the same run. */
  ratioTo?: Record<string, number>;
};

export type BenchReport = { machine: Record<string, string | number>; rows: BenchRow[] };

/** The machine that the figures hold for. */
export function describeMachine(): Record<string, string | number> {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${platform()}-${arch()}`,
    node: process.version,
    // Above the count of cores the figures are those of a busy machine.
    loadAverage: rounded(loadavg()[0] ?? 0),
  };
}

/** A figure with three significant places, for people and for comparison. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** A row compared with its budget. */
export function withBudget(row: BenchRow, budget: number): BenchRow {
  return { ...row, ratioTo: { ...row.ratioTo, budget: rounded(row.value / budget) } };
}

/** The rows with the ratio of every rival's figure to ours of the same subject; figures of a part have none. */
export function withRatios(rows: readonly BenchRow[]): BenchRow[] {
  return rows.map((row) => {
    if (row.name === 'gazette' || row.part !== undefined) return row;
    const ours = rows.find(
      (other) => other.name === 'gazette' && other.area === row.area && other.subject === row.subject,
    );
    if (!ours || ours.value === 0) return row;
    return { ...row, ratioTo: { ...row.ratioTo, gazette: rounded(row.value / ours.value) } };
  });
}
