import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { IssueId } from '#core/model/ids.ts';
import { listKeptChanges } from '../corrections/correction-rows.ts';
import { inTurn } from '../corrections/in-turn.ts';
import type { CorrectionWork } from '../corrections/keep-corrections.ts';
import { storeReadings } from '../corrections/store-readings.ts';
import { getIssue } from '../holdings/issues.ts';
import { readOriginal } from '../holdings/read-original.ts';
import { checkReading, decodeSource } from '../importers/open-source.ts';
import { appendJournal } from '../keeping/journal.ts';
import { fillScans } from './fill-scans.ts';
import { readFound, takeFound } from './page-rows.ts';

/**
 * Reads an issue anew with what was recognised on its pages, and its corrections: one transaction. True where it reads otherwise now.
 * @throws AppError `item/not-found`, `correction/original-missing`, `import/…`
 */
export function readRecognised(work: CorrectionWork, issueId: IssueId): Promise<boolean> {
  return inTurn(work, async () => {
    const { archive, author, now } = work;
    const { title, original } = getIssue(archive.db, issueId);
    const { sha256, name } = original;
    const bytes = await readOriginal(archive, { title, original });
    const decoded = await decodeSource({ bytes, name });
    const source = fillScans(decoded, readFound(archive.db, sha256));
    const kept = listKeptChanges(archive.db, sha256).map(({ change }) => change);
    const read = checkReading(readBulletin(source, kept));
    const issue = { issueId, sha256, title, name, source };
    const { changed } = storeReadings(work, [{ issue, read }], {
      write: (db) => {
        takeFound(db, sha256, now());
      },
      follow: (db) => {
        const details = { issueId, sha256 };
        appendJournal(db, { at: now(), author, action: 'issue-recognised', details });
      },
    });
    return changed.length > 0;
  });
}
