import type { FoundDocument } from '../bulletin/find-documents.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { ChangeOf } from '../model/correction.ts';
import { documentOf, forget } from './move-boundary.ts';
import { coverUnits, unitAt } from './unit-index.ts';

/** A title ends where the archivist ended its block. */
export function cutTitle(
  units: readonly Unit[],
  documents: readonly FoundDocument[],
  { at, before }: ChangeOf<'split-block'>,
): void {
  const from = unitAt(units, at);
  const document = documents[documentOf(documents, from)];
  const covered = coverUnits(units, from, before);
  if (!document || covered?.part !== '') return;
  const cut = from + covered.whole;
  if (document.titleFrom <= from && cut < document.titleTo) document.titleTo = cut;
  for (const zone of document.attachments) if (zone.from <= from && cut < zone.to) zone.to = cut;
  forget(document);
}

/**
 * The title of a document, and of texts attached to it, where a block was said to be one, or to be none. A line next to the title is
 * one more line of it. `titles` are the places of all that were said to be titles.
 */
export function pointOut(
  units: readonly Unit[],
  documents: readonly FoundDocument[],
  { at, kind }: ChangeOf<'set-block'>,
  titles: ReadonlySet<number>,
): void {
  const unit = unitAt(units, at);
  const document = documents[documentOf(documents, unit)];
  if (!document || unit === document.columnUnit || units[unit]?.rows !== null) return;
  forget(document);
  document.attachments = document.attachments.filter(({ from }) => from !== unit);
  if (kind === 'title') setTitle(document, unit);
  else if (unit >= document.titleFrom && unit < document.titleTo) unsetTitle(units, document, unit, titles);
  if (kind === 'attachment-title') {
    document.attachments.push({ from: unit, to: unit + 1 });
    document.attachments.sort((a, b) => a.from - b.from);
  }
}

function setTitle(document: FoundDocument, unit: number): void {
  const { titleFrom, titleTo } = document;
  const isIn = unit >= titleFrom && unit < titleTo;
  const isNext = titleTo > titleFrom && (unit === titleTo || unit === titleFrom - 1);
  document.titleFrom = isIn || isNext ? Math.min(titleFrom, unit) : unit;
  document.titleTo = isIn || isNext ? Math.max(titleTo, unit + 1) : unit + 1;
  document.attachments = document.attachments.filter(
    ({ from, to }) => to <= document.titleFrom || from >= document.titleTo,
  );
  document.rules = ['archivist'];
  document.confidence = 1;
}

/** What is left of a title of which a line is none: nothing, but for the lines that were said to be. */
function unsetTitle(
  units: readonly Unit[],
  document: FoundDocument,
  unit: number,
  titles: ReadonlySet<number>,
): void {
  let next = unit + 1;
  while (next < document.titleTo && !titles.has(units[next]?.start ?? -1)) next += 1;
  if (unit > document.titleFrom) document.titleTo = unit;
  else if (next < document.titleTo) document.titleFrom = next;
  else document.titleFrom = document.titleTo = document.from;
}
