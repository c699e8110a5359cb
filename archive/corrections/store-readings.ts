import { changeStates } from '#core/correction/change-state.ts';
import type { IssueReading } from '#core/model/issue.ts';
import type { Db } from '../database/connection.ts';
import { raiseHoldingsVersion, holdingsVersion } from '../database/meta.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { markReadByPresentRules } from '../holdings/write-issue.ts';
import { listKeptChanges, setStates } from './correction-rows.ts';
import type { CorrectionWork } from './keep-corrections.ts';
import type { OpenIssue } from './open-issue.ts';
import { addScans } from '../recognition/page-rows.ts';
import { replaceReading } from './replace-reading.ts';

type Storing<Value> = {
  /** What is to be written before the readings. */
  write: (db: Db) => Value;
  /** What is to be written behind them, where one of them changed anything. */
  follow?: (db: Db) => void;
};

/** An issue and the reading that is to stand in place of its present one. */
export type NewReading = { issue: OpenIssue; read: IssueReading };

/**
 * One transaction: what `write` does, and the new readings in place of the present ones. The index follows the commit. Returns what
 * `write` returned, and the ids of the issues that read otherwise now.
 */
export function storeReadings<Value>(
  work: CorrectionWork,
  readings: readonly NewReading[],
  { write, follow }: Storing<Value>,
): { value: Value; changed: OpenIssue['issueId'][] } {
  const { archive } = work;
  const { db } = archive;
  const step = { holdingsVersion: 0, changed: [] as number[], removed: [] as number[] };
  const changed: OpenIssue['issueId'][] = [];
  const store = db.transaction(() => {
    const value = write(db);
    for (const { issue, read } of readings) {
      const replaced = replaceReading(db, issue, read, work.now());
      if (replaced.isChanged) changed.push(issue.issueId);
      step.changed.push(...replaced.changed);
      step.removed.push(...replaced.removed);
      markReadByPresentRules(db, issue.issueId);
      addScans(db, issue.sha256, issue.source.scans ?? []);
      const kept = listKeptChanges(db, issue.sha256);
      setStates(
        db,
        kept,
        changeStates(
          read,
          kept.map(({ change }) => change),
        ),
      );
    }
    if (changed.length > 0) follow?.(db);
    step.holdingsVersion = changed.length > 0 ? raiseHoldingsVersion(db) : holdingsVersion(db);
    return value;
  });
  try {
    const value = store.immediate();
    if (changed.length > 0) work.followIndex(step);
    return { value, changed };
  } catch (error) {
    throw translateStorageFailure(error, { folder: archive.layout.folder });
  }
}
