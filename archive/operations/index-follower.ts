import type { Archive } from '../archive.ts';
import {
  followHoldings,
  followInSteps,
  MOST_AT_ONCE,
  type HoldingsStride,
} from '../index/follow-holdings.ts';
import { readIndexed } from '../index/read-indexed-documents.ts';
import type { HostContext } from './handler.ts';

/** Brings an index up with what was committed: small steps at once, large ones beside the answering of calls. */
export type IndexFollower = {
  follow: (step: HoldingsStride) => void;
  /** Has a stale index built again, unless it is being brought up already. */
  end: () => void;
};

/** The follower of one operation on an archive. Call `end` when the operation has ended, however it has. */
export function followIndex(context: HostContext, archive: Archive): IndexFollower {
  let isUnderWay = false;
  const rebuildIfStale = () => {
    if (archive.isIndexStale && context.findArchive() === archive) context.bringIndexUp(archive);
  };
  const startFollowing = (step: HoldingsStride) => {
    isUnderWay = true;
    archive.isIndexStale = true;
    context.jobs.start('rebuild-index', async (control) => {
      const startedAt = performance.now();
      const documents = await followInSteps(archive, step, control);
      context.emit({ name: 'archive.changed', payload: { parts: ['index'] } });
      rebuildIfStale();
      return {
        kind: 'rebuild-index',
        report: { documents, tookMs: Math.round(performance.now() - startedAt) },
      };
    });
  };
  return {
    follow: (step) => {
      if (archive.isIndexStale) return;
      const isNext = archive.index.holdingsVersion === step.holdingsVersion - 1;
      if (isNext && countUnits(archive, step.changed) > MOST_AT_ONCE) startFollowing(step);
      else
        followHoldings(
          archive,
          { ...step, changed: readIndexed(archive.db, step.changed) },
          context.describeFailure,
        );
    },
    end: () => {
      if (!isUnderWay) rebuildIfStale();
    },
  };
}

function countUnits({ db }: Archive, ids: readonly number[]): number {
  const count = 'SELECT sum(characters) FROM document WHERE id IN (SELECT value FROM json_each(?))';
  return db.prepare<[string], number | null>(count).pluck().get(JSON.stringify(ids)) ?? 0;
}
