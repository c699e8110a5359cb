import type { Change, ChangeKind, ChangeState } from '../model/correction.ts';
import type { Block } from '../model/document.ts';
import type { IssueReading } from '../model/issue.ts';
import { blockAt, blocksWithin } from './blocks-of.ts';
import { canonicalNumber } from './correct-fields.ts';
import { documentAt, findDocumentAt } from './find-document.ts';

/** What has become of each of `changes` in the reading that was made with them; in their order. */
export function changeStates(reading: IssueReading, changes: readonly Change[]): ChangeState[] {
  return changes.map((change, index) => {
    if (isInForce(reading, change)) return 'in-force';
    return changes.slice(index + 1).some((later) => overrules(later, change)) ? 'replaced' : 'not-placed';
  });
}

function isInForce(reading: IssueReading, change: Change): boolean {
  switch (change.change) {
    case 'set-issue':
      return agree(change.fields, reading);
    case 'set-document': {
      const document = reading.documents[findDocumentAt(reading.documents, change.at)];
      const { documentNumber } = change.fields;
      const number = documentNumber == null ? {} : { documentNumber: canonicalNumber(documentNumber) };
      return document !== undefined && agree({ ...change.fields, ...number }, document);
    }
    case 'begin-document':
      return reading.documents.some((document) => documentAt(document) === change.at);
    case 'join-document':
      return (
        blockAt(reading, change.at) !== null &&
        reading.documents.every((document) => documentAt(document) !== change.at)
      );
    case 'set-block':
      return blockAt(reading, change.at)?.block.kind === change.kind;
    case 'set-text':
      return blocksWithin(reading, change).length === 1 && textAt(reading, change.at) === change.text.trim();
    case 'split-block':
      return textAt(reading, change.at) === change.before.trim();
    case 'join-block':
      return blockAt(reading, change.at) === null && holds(reading, change.at);
    case 'set-page':
      return blockAt(reading, change.at)?.block.page === change.page;
    case 'set-aside':
      return reading.furniture.some(({ source }) => source.start <= change.at && change.at < source.end);
    case 'take-in':
      return holds(reading, change.at);
  }
}

function agree(fields: object, found: object): boolean {
  const values = new Map(Object.entries(found));
  return Object.entries(fields).every(
    ([field, value]) => JSON.stringify(values.get(field)) === JSON.stringify(value),
  );
}

function textAt(reading: IssueReading, at: number): string | null {
  const found = blockAt(reading, at);
  return found && found.document.text.slice(found.block.range.start, found.block.range.end);
}

function holds({ documents }: IssueReading, at: number): boolean {
  const isAround = ({ source }: Block) => source !== null && source.start <= at && at < source.end;
  return documents.some(({ blocks }) => blocks.some(isAround));
}

/** Whether a later change says something else of the same thing. */
function overrules(later: Change, change: Change): boolean {
  if (later.change === 'set-issue' || change.change === 'set-issue')
    return later.change === change.change && sharesField(later, change);
  if (later.change === 'set-document' || change.change === 'set-document')
    return later.change === change.change && later.at === change.at && sharesField(later, change);
  const reach = 'end' in later ? later.end : later.at + 1;
  return subjectOf(later) === subjectOf(change) && later.at <= change.at && change.at < reach;
}

function sharesField(later: Change, change: Change): boolean {
  if (!('fields' in later) || !('fields' in change)) return false;
  const set = new Set(Object.keys(later.fields));
  return Object.keys(change.fields).some((field) => set.has(field));
}

const SUBJECTS: Partial<Record<ChangeKind, string>> = {
  'begin-document': 'bounds',
  'join-document': 'bounds',
  'set-text': 'text',
  'split-block': 'text',
  'join-block': 'text',
  'set-aside': 'text',
  'take-in': 'text',
};

function subjectOf({ change }: Change): string {
  return SUBJECTS[change] ?? change;
}
