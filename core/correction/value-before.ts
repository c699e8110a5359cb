import type { Change } from '../model/correction.ts';
import type { IssueReading } from '../model/issue.ts';
import { blockAt, blockHolding, blocksWithin, wordsOf, type PlacedBlock } from './blocks-of.ts';
import { findDocumentAt } from './find-document.ts';

/** What a reading says where a change is going to say something else, in the shape of a change; null where there is nothing. */
export function valueBefore(reading: IssueReading, change: Change): Change | null {
  switch (change.change) {
    case 'set-issue':
      return { change: 'set-issue', fields: factsOf(reading, change.fields) };
    case 'set-document': {
      const document = reading.documents[findDocumentAt(reading.documents, change.at)];
      return document
        ? { change: 'set-document', at: change.at, fields: factsOf(document, change.fields) }
        : null;
    }
    case 'set-block': {
      const found = blockAt(reading, change.at)?.block;
      if (!found || found.kind === 'table') return null;
      return { change: 'set-block', at: change.at, kind: found.kind, level: found.level };
    }
    case 'set-page': {
      const page = blockAt(reading, change.at)?.block.page ?? null;
      return page === null ? null : { change: 'set-page', at: change.at, page, scope: change.scope };
    }
    case 'set-text':
    case 'set-aside':
      return wordsBefore(blocksWithin(reading, change));
    case 'split-block':
    case 'join-block': {
      const found = blockAt(reading, change.at);
      return wordsBefore(found ? [found] : []);
    }
    case 'begin-document':
    case 'join-document':
    case 'take-in':
      return null;
  }
}

/** The title of the document that a change touches; null where it touches the issue as a whole, or none. */
export function touchedDocument(reading: IssueReading, change: Change): string | null {
  return reading.documents[touchedPlace(reading, change)]?.title ?? null;
}

/** The place among its documents of the one that a change touches; -1 where it touches the issue as a whole, or none. */
export function touchedPlace(reading: IssueReading, change: Change): number {
  if (change.change === 'set-issue') return -1;
  const named = findDocumentAt(reading.documents, change.at);
  return named === -1 ? (blockHolding(reading, change.at)?.document.order ?? 0) - 1 : named;
}

function wordsBefore(blocks: readonly PlacedBlock[]): Change | null {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const text = blocks.map(wordsOf).join('\n');
  return text === '' ? null : { change: 'set-text', at: first.start, end: last.end, text };
}

/** Of `from` the fields that `fields` names. */
export function factsOf<Fields extends object>(from: Fields, fields: Fields): Fields {
  const entries = Object.entries(from).filter(([field]) => Object.hasOwn(fields, field));
  return Object.fromEntries(entries) as Fields; // the same keys with the same types
}
