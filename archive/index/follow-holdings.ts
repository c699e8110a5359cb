import type { Failure } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { holdingsVersion as presentVersion } from '../database/meta.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { IndexedDocument } from './full-text-index.ts';
import { readIndexed } from './read-indexed-documents.ts';

/** What a commit changed for the index, and the holdings version that it left. */
export type HoldingsStep = {
  holdingsVersion: number;
  /** New documents, and documents of which the index knows something else. */
  changed: readonly IndexedDocument[];
  removed: readonly number[];
};

/** The same, where the texts are too many to be indexed at once. */
export type HoldingsStride = {
  holdingsVersion: number;
  changed: readonly number[];
  removed: readonly number[];
};

/** More code units of text than this are indexed in steps, between which other calls run: a few hundred milliseconds. */
export const MOST_AT_ONCE = 300_000;
const DOCUMENTS_A_STEP = 25;
const TIDY_MS = 8;

/**
 * Brings the index up after a commit. It cannot undo the commit, so it never fails: an index that could not be written, or that was not
 * exactly one step behind, is stale and is to be built again.
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
    archive.index.changeDocuments({ changed, removed }, holdingsVersion);
    archive.isIndexStale = false;
    // A long import must not leave thousands of small segments behind.
    archive.index.tidy(TIDY_MS, { isPatient: true });
  } catch (error) {
    describeFailure(error); // which logs it
  }
}

/**
 * The same in steps. The index is stale until the last one, and is left so where it was built again meanwhile, or where the holdings
 * have changed once more. Returns how many documents it took. @throws AppError `job/cancelled`
 */
export async function followInSteps(
  archive: Archive,
  { holdingsVersion, changed, removed }: HoldingsStride,
  control: JobControl,
): Promise<number> {
  const isNext = () => archive.index.holdingsVersion === holdingsVersion - 1;
  for (let done = 0; done < changed.length; done += DOCUMENTS_A_STEP) {
    control.report({ done, total: changed.length });
    await control.breathe();
    if (!isNext()) return done;
    const texts = readIndexed(archive.db, changed.slice(done, done + DOCUMENTS_A_STEP));
    archive.index.changeDocuments({ changed: texts, removed: [] }, holdingsVersion - 1);
  }
  if (!isNext()) return changed.length;
  archive.index.changeDocuments({ changed: [], removed }, holdingsVersion);
  archive.isIndexStale = presentVersion(archive.db) !== holdingsVersion;
  return changed.length;
}
