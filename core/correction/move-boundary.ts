import type { FoundDocument } from '../bulletin/find-documents.ts';
import { kindOfEnding } from '../bulletin/title-kind.ts';
import { titleEnd } from '../bulletin/title-bounds.ts';
import { readZone, type Zone } from '../bulletin/title-zone.ts';
import type { Unit } from '../bulletin/unit.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { unitAt } from './unit-index.ts';

/** Letterhead and number may stand above a title. */
const ABOVE_TITLE = 3;

/** Merges the document that begins at `at` into the one before it; its title becomes that of an attached text. */
export function joinDocument(units: readonly Unit[], documents: FoundDocument[], at: number): void {
  const unit = unitAt(units, at);
  const index = documentOf(documents, unit);
  const before = documents[index - 1];
  const document = documents[index];
  if (!before || !document || !beginsAt(document, unit)) return;
  if (document.titleTo > document.titleFrom) before.attachments.push(titleOf(document));
  before.attachments.push(...document.attachments);
  before.to = document.to;
  forget(before);
  documents.splice(index, 1);
}

/** Splits the document that holds the block at `at`; nothing happens where one begins there already. */
export function beginDocument(units: readonly Unit[], documents: FoundDocument[], at: number): void {
  const from = unitAt(units, at);
  const index = documentOf(documents, from);
  const document = documents[index];
  if (!document || from === document.columnUnit || from <= document.from) return;
  // What stands above the first title may be anything, and be parted from it.
  if (beginsAt(document, from) && (index > 0 || from !== document.titleFrom)) return;
  const ownsTitle = document.titleFrom >= from && document.titleTo > document.titleFrom;
  const title = ownsTitle ? titleOf(document) : findTitle(units, from, document.to);
  const { columnUnit, attachments, to } = document;
  const ownsColumn = columnUnit !== null && columnUnit >= from;
  documents.splice(index + 1, 0, {
    from,
    to,
    titleFrom: title.from,
    titleTo: title.to,
    attachments: attachments.filter((zone) => zone.from >= Math.max(from, title.to)),
    columnUnit: ownsColumn ? columnUnit : null,
    rules: ['archivist'],
    confidence: 1,
  });
  document.to = from;
  document.attachments = attachments.flatMap((zone) =>
    zone.from < from ? [{ from: zone.from, to: Math.min(zone.to, from) }] : [],
  );
  if (ownsColumn) document.columnUnit = null;
  document.titleTo = Math.min(document.titleTo, from);
  document.titleFrom = Math.min(document.titleFrom, document.titleTo);
  if (ownsTitle) document.titleFrom = document.titleTo = document.from;
  forget(document);
}

/** The place of the document that holds a unit; -1 where none does. */
export function documentOf(documents: readonly FoundDocument[], unit: number): number {
  const index = unit === -1 ? -1 : lastAtOrBefore(documents, ({ from }) => from, unit);
  return (documents[index]?.to ?? 0) > unit ? index : -1;
}

/** What was read of the document with its old bounds is not true of it any more. */
export function forget(document: FoundDocument): void {
  delete document.carries;
}

/**
 * Whether a unit names a document: the first of its blocks, or one between that and the end of its title, where a better reading has
 * found that letterhead and number stand above what was taken for its beginning.
 */
function beginsAt(document: FoundDocument, unit: number): boolean {
  const first = firstBlock(document);
  const { titleFrom, titleTo } = document;
  return unit === first || (unit > first && unit < titleTo && titleFrom - first <= ABOVE_TITLE);
}

/** The line of a column is no block. */
function firstBlock({ from, columnUnit }: FoundDocument): number {
  return columnUnit === from ? from + 1 : from;
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
