import type { FoundDocument } from '../bulletin/find-documents.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { Change, ChangeOf } from '../model/correction.ts';
import { beginDocument, joinDocument } from './move-boundary.ts';
import { cutTitle, pointOut } from './point-out-title.ts';

/**
 * The documents as the archivist has them: first merged, then split, then with the titles that were pointed out. Of what was said of
 * one place the last word counts, so that splitting and merging at the same place leaves what was read.
 */
export function correctBoundaries(
  units: readonly Unit[],
  found: readonly FoundDocument[],
  changes: readonly Change[],
): readonly FoundDocument[] {
  if (!changes.some(isOfBounds)) return found;
  const columns = new Set(
    changes.filter(({ change }) => change === 'take-in').map((change) => startOf(change)),
  );
  const documents = found.map((document) => copy(units, document, columns));
  const bounds = lastWords(changes.filter(isBound)).sort((a, b) => a.at - b.at);
  for (const { change, at } of bounds) if (change === 'join-document') joinDocument(units, documents, at);
  for (const { change, at } of bounds) if (change === 'begin-document') beginDocument(units, documents, at);
  for (const change of changes) if (change.change === 'split-block') cutTitle(units, documents, change);
  const kinds = lastWords(changes.filter((change) => change.change === 'set-block'));
  const titles = new Set(kinds.flatMap(({ at, kind }) => (kind === 'title' ? [at] : [])));
  for (const change of kinds) pointOut(units, documents, change, titles);
  return documents;
}

type Bound = ChangeOf<'begin-document' | 'join-document'>;

function isBound(change: Change): change is Bound {
  return change.change === 'begin-document' || change.change === 'join-document';
}

function isOfBounds(change: Change): boolean {
  return (
    isBound(change) ||
    change.change === 'set-block' ||
    change.change === 'split-block' ||
    change.change === 'take-in'
  );
}

function startOf(change: Change): number | null {
  return 'at' in change ? change.at : null;
}

/** Of the changes at one place the last one, in the order in which they were made. */
function lastWords<Placed extends { at: number }>(changes: readonly Placed[]): Placed[] {
  const last = new Map<number, Placed>();
  for (const change of changes) {
    last.delete(change.at);
    last.set(change.at, change);
  }
  return [...last.values()];
}

/** A document that may be changed. The line of its column may have been taken in: then it is text. */
function copy(
  units: readonly Unit[],
  document: FoundDocument,
  takenIn: ReadonlySet<number | null>,
): FoundDocument {
  const { columnUnit, attachments } = document;
  const start = columnUnit === null ? null : (units[columnUnit]?.start ?? null);
  const isTaken = start !== null && takenIn.has(start);
  return {
    ...document,
    columnUnit: isTaken ? null : columnUnit,
    attachments: attachments.map((zone) => ({ ...zone })),
  };
}
