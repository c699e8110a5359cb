import { readBulletin } from '../bulletin/read-bulletin.ts';
import type { Change, ChangeKind, ChangeOf } from '../model/correction.ts';
import type { DocumentReading } from '../model/document.ts';
import type { IssueReading } from '../model/issue.ts';
import type { SourceText } from '../model/source-text.ts';
import { findDocumentAt } from './find-document.ts';
import { factsOf, touchedPlace, valueBefore } from './value-before.ts';

/** What a change is going to replace, and the title of the document it touches. */
export type BeforeChange = { before: Change | null; documentTitle: string | null };

/** A change may rest on those before it; each such step is one more reading, so there are fewer the longer the source is. */
const MOST_UNITS_READ = 1_000_000;
/** Kinds of change that replace nothing that could be said. */
const REPLACES_NOTHING: ReadonlySet<ChangeKind> = new Set(['begin-document', 'join-document', 'take-in']);

/** A source as it reads with the changes `kept`. */
export type ReadSource = { source: SourceText; kept: readonly Change[]; reading: IssueReading };

/** For each of `changes`, made on such a reading: what it said before. */
export function valuesBefore(
  { source, kept, reading }: ReadSource,
  changes: readonly Change[],
): BeforeChange[] {
  let facts = startWith(reading);
  let unitsRead = 0;
  // Changes that the reading at hand does not know yet.
  let isBehind = false;
  return changes.map((change, index) => {
    let found = replaceBy(facts, change);
    if (
      found.before === null &&
      isBehind &&
      !REPLACES_NOTHING.has(change.change) &&
      unitsRead < MOST_UNITS_READ
    ) {
      unitsRead += source.text.length + 1;
      facts = startWith(readBulletin(source, [...kept, ...changes.slice(0, index)]));
      isBehind = false;
      found = replaceBy(facts, change);
    }
    isBehind ||= change.change !== 'set-issue' && change.change !== 'set-document';
    return found;
  });
}

/** The same of changes that set facts: the catalogue without its texts is enough. */
export function factsBefore(
  reading: IssueReading,
  changes: readonly ChangeOf<'set-document'>[],
): BeforeChange[] {
  const facts = startWith(reading);
  return changes.map((change) => replaceBy(facts, change));
}

/** A reading, and the facts that were set in it one after the other. */
type SetFacts = { reading: IssueReading; issue: IssueReading; documents: Map<number, DocumentReading> };

function startWith(reading: IssueReading): SetFacts {
  return { reading, issue: reading, documents: new Map() };
}

/** What is said before a change; behind it the facts that it sets are said. */
function replaceBy(facts: SetFacts, change: Change): BeforeChange {
  if (change.change === 'set-issue') {
    const before: Change = { change: 'set-issue', fields: factsOf(facts.issue, change.fields) };
    facts.issue = { ...facts.issue, ...change.fields };
    return { before, documentTitle: null };
  }
  const { reading, documents } = facts;
  const index = touchedPlace(reading, change);
  const document = documents.get(index) ?? reading.documents[index];
  const documentTitle = document?.title ?? null;
  const isNamed = findDocumentAt(reading.documents, change.at) === index;
  if (change.change !== 'set-document' || !document || !isNamed)
    return { before: valueBefore(reading, change), documentTitle };
  const { at, fields } = change;
  documents.set(index, { ...document, ...fields });
  return { before: { change: 'set-document', at, fields: factsOf(document, fields) }, documentTitle };
}
