import { call } from '../bridge/call.ts';
import { closeImports, sittingOf, sittingStore } from '../correction/state/bench.ts';
import { attempt } from '../state/toasts.ts';
import { endScan } from './scan.ts';

/** As many paths as one call takes. */
const MOST_PATHS = 10_000;

/** The corrections that were made in files before their import. */
export function correctionsOfFiles() {
  const sittings = sittingStore.get();
  return [...sittings.keys()]
    .filter((key) => key.startsWith('file '))
    .map((key) => key.slice('file '.length))
    .map((file) => ({ file, changes: [...sittingOf(sittings, { of: 'file', file }).changes] }))
    .filter(({ changes }) => changes.length > 0);
}

/** Imports files and folders with what was corrected in them, and puts the preview away. */
export function startImport(paths: readonly string[]): void {
  const corrections = correctionsOfFiles();
  endScan();
  attempt(async () => {
    for (let from = 0; from < paths.length; from += MOST_PATHS) {
      const some = paths.slice(from, from + MOST_PATHS);
      await call('import.start', { paths: some, corrections: correctionsWithin(corrections, some) });
    }
    // Only now: where the import could not be begun, what was corrected is still there.
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
