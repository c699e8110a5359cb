import type { Failure } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import type { IndexedDocument } from './full-text-index.ts';

/** What a commit changed for the index, and the holdings version that it left. */
export type HoldingsStep = {
  holdingsVersion: number;
  /** New documents, and documents of which the index knows something else; null where they are too many to take at once. */
  changed: readonly IndexedDocument[] | null;
  removed: readonly number[];
};

/** More code units of many issues than this are left to a rebuild, which lets other calls run. */
export const MOST_AT_ONCE = 4_000_000;

/**
 * Brings the index up after a commit. It cannot undo the commit, so it never fails: an index that could not be written, that was not
 * exactly one step behind, or that has too much to take, is stale and is to be built again.
 */
export function followHoldings(
  archive: Archive,
  { holdingsVersion, changed, removed }: HoldingsStep,
  describeFailure: (error: unknown) => Failure,
): void {
  if (archive.isIndexStale) return;
  archive.isIndexStale = true;
  try {
    if (archive.index.holdingsVersion !== holdingsVersion - 1) return;
    if (changed === null) return;
    archive.index.changeDocuments({ changed, removed }, holdingsVersion);
    archive.isIndexStale = false;
  } catch (error) {
    describeFailure(error); // which logs it
  }
}
