import type { Change, ChangeState } from '../model/correction.ts';
import type { IssueReading } from '../model/issue.ts';
import { squeeze } from '../text/characters.ts';
import { blockAt, blockHolding, countBlocksWithin, wordsOf } from './blocks-of.ts';
import { canonicalNumber } from './correct-fields.ts';
import { findDocumentAt } from './find-document.ts';
import { noLaterChanges } from './later-changes.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** What has become of each of `changes` in the reading that was made with them; in their order. */
export function changeStates(reading: IssueReading, changes: readonly Change[]): ChangeState[] {
  const states = changes.map((change): ChangeState =>
    isInForce(reading, change) ? 'in-force' : 'not-placed',
  );
  const later = noLaterChanges(changes);
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const change = changes[index];
    if (!change) continue;
    if (states[index] === 'not-placed' && later.overrule(change)) states[index] = 'replaced';
    later.add(change);
  }
  return states;
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
      return findDocumentAt(reading.documents, change.at) !== -1;
    case 'join-document':
      return blockHolding(reading, change.at) !== null && findDocumentAt(reading.documents, change.at) === -1;
    case 'set-block': {
      const found = change.kind === 'title' ? blockHolding(reading, change.at) : blockAt(reading, change.at);
      const isLevel = change.level === null || found?.block.level === change.level;
      return found?.block.kind === change.kind && (isLevel || found.block.level === null);
    }
    case 'set-text':
      return (
        countBlocksWithin(reading, change) <= 1 && wordsAt(reading, change.at).includes(squeeze(change.text))
      );
    case 'split-block': {
      const found = blockAt(reading, change.at);
      return found !== null && squeeze(wordsOf(found)) === squeeze(change.before);
    }
    case 'join-block':
      return blockAt(reading, change.at) === null && blockHolding(reading, change.at) !== null;
    case 'set-page':
      return blockAt(reading, change.at)?.block.page === change.page;
    case 'set-aside':
      return isAside(reading, change.at);
    case 'take-in':
      return blockHolding(reading, change.at) !== null && !isAside(reading, change.at);
  }
}

function agree(fields: object, found: object): boolean {
  const values = new Map(Object.entries(found));
  return Object.entries(fields).every(
    ([field, value]) => JSON.stringify(values.get(field)) === JSON.stringify(value),
  );
}

function wordsAt(reading: IssueReading, at: number): string {
  const found = blockHolding(reading, at);
  return found === null ? '' : squeeze(wordsOf(found));
}

function isAside({ furniture }: IssueReading, at: number): boolean {
  const piece = furniture[lastAtOrBefore(furniture, ({ source }) => source.start, at)];
  return piece !== undefined && at < piece.source.end;
}
