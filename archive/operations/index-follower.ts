import type { Archive } from '../archive.ts';
import {
  followHoldings,
  followInSteps,
  MOST_AT_ONCE,
  type HoldingsStride,
} from '../index/follow-holdings.ts';
import { readIndexed } from '../index/read-indexed-documents.ts';
import type { HostContext } from './handler.ts';
import { tidyIndex } from './tidy-index.ts';

/** Brings an index up with what was committed: small steps at once, large ones beside the answering of calls. */
export type IndexFollower = {
  follow: (step: HoldingsStride) => void;
  /** Has a stale index built again, unless it is being brought up already. */
  end: () => void;
};

/** Of each archive whose index is being brought up in steps: what was committed meanwhile, in order. */
const waiting = new WeakMap<Archive, HoldingsStride[]>();

/** The follower of one operation on an archive. Call `end` when the operation has ended, however it has. */
export function followIndex(context: HostContext, archive: Archive): IndexFollower {
  return {
    follow: (step) => {
      const queue = waiting.get(archive);
      if (queue !== undefined) {
        queue.push(step);
        return;
      }
      if (archive.isIndexStale) return;
      const isNext = archive.index.holdingsVersion === step.holdingsVersion - 1;
      if (isNext && countUnits(archive, step.changed) > MOST_AT_ONCE) startFollowing(context, archive, step);
      else
        followHoldings(
          archive,
          { ...step, changed: readIndexed(archive.db, step.changed) },
          context.describeFailure,
        );
    },
    end: () => {
      if (waiting.has(archive)) return;
      rebuildIfStale(context, archive);
      void tidyIndex(context, archive);
    },
  };
}

function startFollowing(context: HostContext, archive: Archive, first: HoldingsStride): void {
  const queue = [first];
  waiting.set(archive, queue);
  archive.isIndexStale = true;
  context.jobs.start('rebuild-index', async (control) => {
    const startedAt = performance.now();
    let documents = 0;
    try {
      for (let step = queue.shift(); step !== undefined; step = queue.shift())
        documents += await followInSteps(archive, step, control);
    } finally {
      waiting.delete(archive);
    }
    context.emit({ name: 'archive.changed', payload: { parts: ['index'] } });
    rebuildIfStale(context, archive);
    void tidyIndex(context, archive);
    return {
      kind: 'rebuild-index',
      report: { documents, tookMs: Math.round(performance.now() - startedAt) },
    };
  });
}

function rebuildIfStale(context: HostContext, archive: Archive): void {
  if (archive.isIndexStale && context.findArchive() === archive) context.bringIndexUp(archive);
}

function countUnits({ db }: Archive, ids: readonly number[]): number {
  const count = 'SELECT sum(characters) FROM document WHERE id IN (SELECT value FROM json_each(?))';
  return db.prepare<[string], number | null>(count).pluck().get(JSON.stringify(ids)) ?? 0;
}
