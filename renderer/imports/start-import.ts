import type { Change } from '#core/model/correction.ts';
import { call } from '../bridge/call.ts';
import { closeImports, dropSitting, sittingStore } from '../correction/state/bench.ts';
import { attempt } from '../state/toasts.ts';
import { forgetWhenImported } from './forget-when-imported.ts';
import { endScan } from './scan.ts';

/** As many paths as one call takes. */
const MOST_PATHS = 10_000;

/** What waits to be imported with a file. */
export type FileCorrections = { file: string; changes: Change[] };

/** The corrections that were made in files among the paths, or in folders that are, before their import. */
export function correctionsOf(paths: readonly string[]): FileCorrections[] {
  const waiting = [...sittingStore.get()].flatMap(([key, { changes }]) =>
    key.startsWith('file ') && changes.length > 0
      ? [{ file: key.slice('file '.length), changes: [...changes] }]
      : [],
  );
  return correctionsWithin(waiting, paths);
}

/** Gives up what was corrected in files among the paths, or in folders that are. */
export function dropCorrectionsOf(paths: readonly string[]): void {
  for (const { file } of correctionsOf(paths)) dropSitting({ of: 'file', file });
}

/** Imports files and folders with what was corrected in them, and puts the preview away. */
export function startImport(paths: readonly string[]): void {
  const corrections = correctionsOf(paths);
  endScan();
  attempt(async () => {
    for (let from = 0; from < paths.length; from += MOST_PATHS) {
      const some = paths.slice(from, from + MOST_PATHS);
      const sent = correctionsWithin(corrections, some);
      const { jobId } = await call('import.start', { paths: some, corrections: sent });
      forgetWhenImported(jobId, sent);
    }
    closeImports();
  });
}

/** Those of files that are among the paths, or in folders that are. */
export function correctionsWithin<OfFile extends { file: string }>(
  corrections: readonly OfFile[],
  paths: readonly string[],
): OfFile[] {
  const named = new Set(paths.map((path) => path.replace(/[\\/]+$/u, '')));
  return corrections.filter(
    ({ file }) =>
      named.has(file) || [...file.matchAll(/[\\/]/gu)].some(({ index }) => named.has(file.slice(0, index))),
  );
}
