import type { Failure, ImportReport } from '#core/model/job.ts';
import { SURE } from '../correction/confidence.ts';

/** One file that was looked at, and what would become of it. */
export type FileRow = { file: string; name: string } & (
  | { state: 'fresh'; issue: ImportReport['imported'][number] }
  | { state: 'held' }
  | { state: 'other' }
  | { state: 'failed'; failure: Failure }
);

export const FILTERS = ['all', 'fresh', 'unsure', 'held', 'failedFiles'] as const;
export type Filter = (typeof FILTERS)[number];

/** The files that were looked at: those that can be imported, least sure first, then failures, then what is passed over. */
export function fileRows({ imported, skipped, failed }: ImportReport): FileRow[] {
  const fresh = imported.toSorted((one, other) => one.confidence - other.confidence);
  return [
    ...fresh.map((issue): FileRow => ({
      file: issue.file,
      name: lastPart(issue.file),
      state: 'fresh',
      issue,
    })),
    ...failed.map(({ file, failure }): FileRow => ({ file, name: lastPart(file), state: 'failed', failure })),
    ...skipped.map(({ file, reason }): FileRow => ({
      file,
      name: lastPart(file),
      state: reason === 'not-a-bulletin-file' ? 'other' : 'held',
    })),
  ];
}

/** True where a row belongs under a filter. */
export function passes(row: FileRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'fresh':
      return row.state === 'fresh';
    case 'unsure':
      return row.state === 'fresh' && row.issue.confidence < SURE;
    case 'held':
      return row.state === 'held';
    case 'failedFiles':
      return row.state === 'failed' || row.state === 'other';
  }
}

/** How many rows belong under each filter. */
export function countRows(rows: readonly FileRow[]): Record<Filter, number> {
  const count = (filter: Filter): number => rows.filter((row) => passes(row, filter)).length;
  return {
    all: rows.length,
    fresh: count('fresh'),
    unsure: count('unsure'),
    held: count('held'),
    failedFiles: count('failedFiles'),
  };
}

/** File name without its folders. */
export function lastPart(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}
