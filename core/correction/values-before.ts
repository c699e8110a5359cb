import { readBulletin } from '../bulletin/read-bulletin.ts';
import type { Change } from '../model/correction.ts';
import type { SourceText } from '../model/source-text.ts';
import { correctFields } from './correct-fields.ts';
import { touchedDocument, valueBefore } from './value-before.ts';

/** What a change is going to replace, and the title of the document it touches. */
export type BeforeChange = { before: Change | null; documentTitle: string | null };

/** A change may rest on those before it; each such step is one more reading of the source, so there are not many. */
const MOST_READINGS = 12;

/** For each of `changes`, made on a reading with the changes `kept`: what the reading said before it. */
export function valuesBefore(
  source: SourceText,
  kept: readonly Change[],
  changes: readonly Change[],
): BeforeChange[] {
  let reading = readBulletin(source, kept);
  let readings = 1;
  // Changes that the reading at hand does not know yet.
  let isBehind = false;
  return changes.map((change, index) => {
    let found = { before: valueBefore(reading, change), documentTitle: touchedDocument(reading, change) };
    if (isBehind && found.before === null && readings < MOST_READINGS) {
      reading = readBulletin(source, [...kept, ...changes.slice(0, index)]);
      readings += 1;
      isBehind = false;
      found = { before: valueBefore(reading, change), documentTitle: touchedDocument(reading, change) };
    }
    if (change.change === 'set-issue' || change.change === 'set-document')
      reading = correctFields(reading, [change]);
    else isBehind = true;
    return found;
  });
}
