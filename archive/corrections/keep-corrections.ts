import { valuesBefore } from '#core/correction/values-before.ts';
import type { Change } from '#core/model/correction.ts';
import type { CorrectionId, IssueId } from '#core/model/ids.ts';
import type { Failure } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { findIssueBySha256 } from '../holdings/issues.ts';
import { checkReading } from '../importers/open-source.ts';
import type { HoldingsStride } from '../index/follow-holdings.ts';
import { appendJournal, type JournalEntry } from '../keeping/journal.ts';
import { checkPlaces } from './check-places.ts';
import { getCorrectionMarks, insertCorrection, listKeptChanges, setRevoked } from './correction-rows.ts';
import { inTurn } from './in-turn.ts';
import { openIssue } from './open-issue.ts';
import { rememberedReading } from './remember-reading.ts';
import { correctFacts } from './set-fields.ts';
import { storeFacts } from './store-facts.ts';
import { storeReadings, type NewReading } from './store-readings.ts';

export type CorrectionWork = {
  archive: Archive;
  author: string;
  now: () => string;
  describeFailure: (error: unknown) => Failure;
  /** Tells the index what a commit changed: ids of documents. */
  followIndex: (step: HoldingsStride) => void;
  /** Lets other calls run. @throws AppError `archive/not-open` where the archive was closed meanwhile */
  breathe: () => Promise<void>;
};

/**
 * Keeps corrections of an issue and reads it again with them, all of it or nothing; returns their ids. Where they only set facts of
 * its documents there is nothing to be read again.
 * @throws AppError `item/not-found`, `correction/original-missing`, `correction/nothing-left`, `import/…`, `ipc/invalid-request` for a
 * place beyond the source
 */
export function saveCorrections(
  work: CorrectionWork,
  issueId: IssueId,
  changes: readonly Change[],
): Promise<CorrectionId[]> {
  return inTurn(work, async () => {
    const { archive, author, now } = work;
    const facts = correctFacts(archive.db, issueId, changes);
    if (facts !== null) return storeFacts(work, [facts]);
    const issue = await openIssue(archive, issueId);
    await work.breathe();
    const { sha256, source } = issue;
    checkPlaces(source, changes);
    const kept = listKeptChanges(archive.db, sha256).map(({ change }) => change);
    const read = checkReading(rememberedReading(source, [...kept, ...changes]));
    const before = valuesBefore({ source, kept, reading: rememberedReading(source, kept) }, changes);
    const at = now();
    const { value } = storeReadings(work, [{ issue, read }], {
      write: (db) => {
        const details = { issueId, sha256, corrections: changes.length };
        appendJournal(db, { at, author, action: 'reading-corrected', details });
        return changes.map((change, index) =>
          insertCorrection(db, {
            sha256,
            change,
            before: before[index]?.before ?? null,
            documentTitle: before[index]?.documentTitle ?? null,
            author,
            at,
          }),
        );
      },
    });
    return value;
  });
}

/** Takes corrections back; returns those that were in force or waiting until now. @throws as {@link saveCorrections} */
export function revokeCorrections(
  work: CorrectionWork,
  ids: readonly CorrectionId[],
): Promise<CorrectionId[]> {
  return markCorrections(work, ids, 'correction-revoked');
}

/** Puts corrections that were taken back in force again; returns those. @throws as {@link saveCorrections} */
export function restoreCorrections(
  work: CorrectionWork,
  ids: readonly CorrectionId[],
): Promise<CorrectionId[]> {
  return markCorrections(work, ids, 'correction-restored');
}

function markCorrections(
  work: CorrectionWork,
  ids: readonly CorrectionId[],
  action: Extract<JournalEntry['action'], 'correction-revoked' | 'correction-restored'>,
): Promise<CorrectionId[]> {
  return inTurn(work, async () => {
    const { archive, author, now } = work;
    const isRevoking = action === 'correction-revoked';
    const marks = getCorrectionMarks(archive.db, ids).filter(({ isRevoked }) => isRevoked !== isRevoking);
    const byOriginal = Map.groupBy(marks, ({ sha256 }) => sha256);
    const readings: NewReading[] = [];
    for (const [sha256, marked] of byOriginal) {
      const issue = findIssueBySha256(archive.db, sha256);
      if (issue === null) continue;
      const opened = await openIssue(archive, issue.id);
      await work.breathe();
      const changes = listKeptChanges(archive.db, sha256, {
        ids: marked.map(({ id }) => id),
        isRevoked: isRevoking,
      });
      readings.push({
        issue: opened,
        read: checkReading(
          rememberedReading(
            opened.source,
            changes.map(({ change }) => change),
          ),
        ),
      });
    }
    const at = now();
    const changed = marks.map(({ id }) => id);
    storeReadings(work, readings, {
      write: (db) => {
        setRevoked(db, changed, isRevoking ? at : null);
        for (const [sha256, marked] of byOriginal)
          appendJournal(db, { at, author, action, details: { sha256, corrections: marked.length } });
      },
    });
    return changed;
  });
}
