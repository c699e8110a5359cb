import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { shiftBetween, shiftChange } from '#core/correction/shift-source.ts';
import type { IssueId } from '#core/model/ids.ts';
import { listKeptChanges } from '../corrections/correction-rows.ts';
import { addShift } from '../corrections/source-shifts.ts';
import { inTurn } from '../corrections/in-turn.ts';
import type { CorrectionWork } from '../corrections/keep-corrections.ts';
import { storeReadings } from '../corrections/store-readings.ts';
import { getIssue } from '../holdings/issues.ts';
import { findPassword } from '../holdings/passwords.ts';
import { readOriginal } from '../holdings/read-original.ts';
import { decodeSource } from '../importers/decode-source.ts';
import { checkReading } from '../importers/open-source.ts';
import { appendJournal } from '../keeping/journal.ts';
import { fillScans } from './fill-scans.ts';
import { readFound, readTaken, takeFound } from './page-rows.ts';

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
    const decoded = await decodeSource({ bytes, name, password: findPassword(archive.db, sha256) });
    const source = fillScans(decoded, readFound(archive.db, sha256));
    const shift = shiftBetween(fillScans(decoded, readTaken(archive.db, sha256)).text, source.text);
    const kept = listKeptChanges(archive.db, sha256).map(({ change }) =>
      shift === null ? change : shiftChange(shift, change),
    );
    const read = checkReading(readBulletin(source, kept));
    const issue = { issueId, sha256, title, name, source, ...(shift === null ? {} : { shift }) };
    const { changed } = storeReadings(work, [{ issue, read }], {
      write: (db) => {
        takeFound(db, sha256, now());
        if (shift !== null) addShift(db, sha256, shift);
      },
      follow: (db) => {
        const details = { issueId, sha256 };
        appendJournal(db, { at: now(), author, action: 'issue-recognised', details });
      },
    });
    return changed.length > 0;
  });
}
