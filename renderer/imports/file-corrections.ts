import type { Change } from '#core/model/correction.ts';
import { dropSitting, settleSitting, sittingStore } from '../correction/state/bench.ts';

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

/** Forgets corrections that were sent and are kept; those of other files wait on, and those made since they were sent. */
export function settleCorrections(sent: readonly FileCorrections[], kept: ReadonlySet<string>): void {
  for (const { file, changes } of sent) if (kept.has(file)) settleSitting({ of: 'file', file }, changes);
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
