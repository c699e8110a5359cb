import type { FoundDocument } from '../bulletin/find-documents.ts';
import { kindOfEnding } from '../bulletin/title-kind.ts';
import { readZone, titleEnd, type Zone } from '../bulletin/title-zone.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { Change } from '../model/correction.ts';

/** Letterhead and number may stand above a title. */
const ABOVE_TITLE = 3;

/** The documents as the archivist has them: split, merged, and with the titles that were pointed out. */
export function correctBoundaries(
  units: readonly Unit[],
  found: readonly FoundDocument[],
  changes: readonly Change[],
): readonly FoundDocument[] {
  return changes.reduce<readonly FoundDocument[]>((documents, change) => {
    if (change.change === 'begin-document') return beginDocument(units, documents, change.at);
    if (change.change === 'join-document') return joinDocument(units, documents, change.at);
    if (change.change === 'set-block') return pointOutTitle(units, documents, change);
    if (change.change === 'take-in') return takeInColumn(units, documents, change.at);
    return documents;
  }, found);
}

/** The line of a column that is text after all. */
function takeInColumn(
  units: readonly Unit[],
  documents: readonly FoundDocument[],
  at: number,
): readonly FoundDocument[] {
  const isTaken = ({ columnUnit }: FoundDocument) => columnUnit !== null && units[columnUnit]?.start === at;
  return documents.map((document) => (isTaken(document) ? { ...document, columnUnit: null } : document));
}

function beginDocument(
  units: readonly Unit[],
  documents: readonly FoundDocument[],
  at: number,
): readonly FoundDocument[] {
  const from = units.findIndex(({ start }) => start === at);
  const index = documents.findIndex((document) => document.from < from && from < document.to);
  const document = documents[index];
  if (!document || isFirstBlock(units, document, at)) return documents;
  const title = document.titleFrom >= from ? titleOf(document) : findTitle(units, from, document.to);
  const isOwn = (zone: Zone): boolean => zone.from >= from && zone.from >= title.to;
  const before: FoundDocument = {
    ...document,
    to: from,
    ...(document.titleFrom >= from ? { titleFrom: document.from, titleTo: document.from } : {}),
    attachments: document.attachments.filter((zone) => zone.to <= from),
  };
  const after: FoundDocument = {
    from,
    to: document.to,
    titleFrom: title.from,
    titleTo: title.to,
    attachments: document.attachments.filter(isOwn),
    columnUnit: null,
    rules: ['archivist'],
    confidence: 1,
  };
  return documents.toSpliced(index, 1, forget(before), after);
}

function titleOf({ titleFrom, titleTo }: FoundDocument): Zone {
  return { from: titleFrom, to: titleTo };
}

/** The first title below a unit; the unit itself where it could be one; else none. */
function findTitle(units: readonly Unit[], from: number, to: number): Zone {
  for (let index = from; index <= from + ABOVE_TITLE && index < to; index += 1) {
    const zone = readZone(units, index);
    const end = zone && Math.min(titleEnd(units, zone), to);
    if (end !== null && kindOfEnding(units[end - 1]?.text ?? '') !== null) return { from: index, to: end };
  }
  return { from, to: readZone(units, from) ? from + 1 : from };
}

function joinDocument(
  units: readonly Unit[],
  documents: readonly FoundDocument[],
  at: number,
): readonly FoundDocument[] {
  const index = documents.findIndex((document) => isFirstBlock(units, document, at));
  const before = documents[index - 1];
  const document = documents[index];
  if (!before || !document) return documents;
  const title = document.titleTo > document.titleFrom ? [titleOf(document)] : [];
  const attachments = [...before.attachments, ...title, ...document.attachments];
  return documents.toSpliced(index - 1, 2, forget({ ...before, to: document.to, attachments }));
}

function pointOutTitle(
  units: readonly Unit[],
  documents: readonly FoundDocument[],
  { at, kind }: { at: number; kind: string },
): readonly FoundDocument[] {
  const index = units.findIndex(({ start }) => start === at);
  return documents.map((document) => {
    if (index < document.from || index >= document.to) return document;
    const attachments = document.attachments.filter(({ from }) => from !== index);
    if (kind === 'attachment-title') {
      attachments.push({ from: index, to: index + 1 });
      attachments.sort((a, b) => a.from - b.from);
    }
    const corrected = { ...document, attachments };
    if (kind === 'title') return forget({ ...corrected, titleFrom: index, titleTo: index + 1 });
    if (index !== document.titleFrom || document.titleTo === document.titleFrom) return forget(corrected);
    return forget({ ...corrected, titleFrom: document.from, titleTo: document.from });
  });
}

/** A document is named by the first of its blocks; the line of its column is none. */
function isFirstBlock(units: readonly Unit[], { from, columnUnit }: FoundDocument, at: number): boolean {
  return units[columnUnit === from ? from + 1 : from]?.start === at;
}

/** What was read of the document with its old bounds is not true of it any more. */
function forget(document: FoundDocument): FoundDocument {
  const known = { ...document };
  delete known.carries;
  return known;
}
