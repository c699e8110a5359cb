import type { Range } from '../../model/ids.ts';
import type { SourceProperties } from '../../model/source-text.ts';
import type { FoundDocument } from '../find-documents.ts';
import { endsSentence } from '../measure.ts';
import type { Signature } from '../read-signatures.ts';
import { isSiteLine, isWordless } from '../site-line.ts';
import type { Unit } from '../unit.ts';
import type { Statement, StatementField } from './statement.ts';

/** A document as the sources of evidence look at it. */
export type DocumentView = {
  units: readonly Unit[];
  found: FoundDocument;
  /** The printed title as one line; empty where none is printed. */
  title: string;
  /** Behind the last unit of the head: title, number, bylines. */
  headEnd: number;
  /** Behind the last unit of its own, before the texts attached to it. */
  ownEnd: number;
  signatures: readonly Signature[];
  statements: readonly Statement[];
  /** What the file says of its only document. */
  properties: SourceProperties | null;
};

const LONGEST_HEAD = 8;
const LONGEST_BYLINE = 60;
/** Labels are printed beside one document; a thousand of them are a table. */
const MAX_STATEMENTS = 80;

/** Puts together what the sources of evidence need. */
export function viewDocument(
  units: readonly Unit[],
  found: FoundDocument,
  { title, signatures, properties }: Pick<DocumentView, 'title' | 'signatures' | 'properties'>,
): DocumentView {
  const ownEnd = found.attachments[0]?.from ?? found.to;
  return {
    units,
    found,
    title,
    headEnd: findHeadEnd(units, found.titleTo, ownEnd),
    ownEnd,
    signatures,
    properties,
    statements: units
      .slice(found.from, ownEnd)
      .flatMap((unit) => unit.statements)
      .slice(0, MAX_STATEMENTS),
  };
}

/** Short lines below the title that say no sentence, and what a site prints among them. */
function findHeadEnd(units: readonly Unit[], from: number, to: number): number {
  let end = from;
  while (end < to && end - from < LONGEST_HEAD) {
    const unit = units[end];
    if (!unit) break;
    const isByline =
      unit.role === 'plain' &&
      !unit.marker &&
      (isSiteLine(unit.text) ||
        isForeign(unit.text) ||
        (unit.text.length <= LONGEST_BYLINE && !endsSentence(unit.text) && !/[，。；]/.test(unit.text)));
    if (!isByline && !/^(?:number|date|subtitle|statement|spread)$/.test(unit.role)) break;
    end += 1;
  }
  return end;
}

/** A translation of the head: letters, and no Han characters. */
function isForeign(text: string): boolean {
  return isWordless(text) && /[A-Za-z]{4}/.test(text);
}

/** What the labels of one field say. */
export function stated({ statements }: DocumentView, field: StatementField): readonly Statement[] {
  return statements.filter((statement) => statement.field === field && statement.value !== '');
}

/** Where units stand in the source; null where there is none. */
export function sourceOf(...seen: readonly (Unit | undefined)[]): Range | null {
  const known = seen.filter((unit) => unit !== undefined);
  const [first] = known;
  const last = known.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
