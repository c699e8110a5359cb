import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { isAppError } from '#core/errors/app-error.ts';
import type { JobKind } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { rehearseSearching } from '../search/rehearse-searching.ts';
import type { HostContext } from './handler.ts';

/** So long one step of tidying may keep others waiting. */
const STEP_MS = 10;

/** An archive that was just opened is looked at first: its shelf does not wait for the segments to be read. */
const FIRST_LOOK_MS = 1500;

/** While these run, more documents are about to come: segments are let gather. */
const BRINGING: readonly JobKind[] = ['import', 'import-batch'];

const tidying = new WeakMap<Archive, Promise<void>>();

/**
 * Merges the segments of an archive's index in short steps, beside the answering of calls, while no import runs, until none are to be
 * merged, the index is stale or the archive is closed, and resolves then; asked for again meanwhile, it is the same work. An index
 * that turns out to be damaged begins to be built again.
 */
export function tidyIndex(context: HostContext, archive: Archive): Promise<void> {
  const underWay = tidying.get(archive);
  if (underWay !== undefined) return underWay;
  const work = besideCalls(context, archive, async (isClosed) => {
    do {
      await nextTurn();
      await context.jobs.whenIdle(BRINGING);
    } while (!isClosed() && !archive.isIndexStale && archive.index.tidy(STEP_MS));
  }).finally(() => tidying.delete(archive));
  tidying.set(archive, work);
  return work;
}

/** Prepares an archive that was just opened for searching and completing, where somebody works with it, and tidies its index, when its shelf has been asked for. */
export async function tidyAtRest(context: HostContext, archive: Archive): Promise<void> {
  await pause(FIRST_LOOK_MS, undefined, { ref: false });
  if (context.isAttended)
    await besideCalls(context, archive, async (isClosed) => {
      const preparing = archive.searches.prepare();
      while (!isClosed() && preparing.next().done !== true) await nextTurn();
      await rehearseSearching(archive, isClosed);
    });
  await tidyIndex(context, archive);
  if (context.isAttended)
    await besideCalls(context, archive, async (isClosed) => {
      if (!isClosed()) await context.completion().bringUp();
    });
}

/** Work on an archive that nobody waits for. It never throws: an index that it finds damaged is built again, what else fails is logged. */
async function besideCalls(
  context: HostContext,
  archive: Archive,
  work: (isClosed: () => boolean) => Promise<void>,
): Promise<void> {
  const isClosed = (): boolean => context.findArchive() !== archive;
  try {
    await work(isClosed);
  } catch (error) {
    // Whoever closes an archive does not wait for this.
    if (isClosed()) return;
    if (isAppError(error, 'index/rebuilding') && !archive.isReadOnly) context.bringIndexUp(archive);
    else context.describeFailure(error);
  }
}
