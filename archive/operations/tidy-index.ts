import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { isAppError } from '#core/errors/app-error.ts';
import type { Archive } from '../archive.ts';
import type { HostContext } from './handler.ts';

/** So long one step of tidying may keep others waiting. */
const STEP_MS = 10;

/** An archive that was just opened is looked at first: its shelf does not wait for the segments to be read. */
const FIRST_LOOK_MS = 1500;

const tidying = new WeakSet<Archive>();

/**
 * Merges the segments of an archive's index in short steps, beside the answering of calls, until none are to be merged or the archive is
 * closed. An index that turns out to be damaged is built again.
 */
export async function tidyIndex(context: HostContext, archive: Archive): Promise<void> {
  if (archive.isReadOnly || tidying.has(archive)) return;
  tidying.add(archive);
  try {
    while (context.findArchive() === archive && !archive.isIndexStale && archive.index.tidy(STEP_MS))
      await nextTurn();
  } catch (error) {
    if (isAppError(error, 'index/rebuilding')) context.bringIndexUp(archive);
    else context.describeFailure(error); // which logs it
  } finally {
    tidying.delete(archive);
  }
}

/** Prepares an archive that was just opened for searching and tidies its index, when its shelf has been asked for. */
export async function tidyAtRest(context: HostContext, archive: Archive): Promise<void> {
  await pause(FIRST_LOOK_MS, undefined, { ref: false });
  try {
    const preparing = archive.searches.prepare();
    while (context.findArchive() === archive && preparing.next().done !== true) await nextTurn();
  } catch (error) {
    context.describeFailure(error); // which logs it
  }
  await tidyIndex(context, archive);
}
