import { correctBlocks } from '../correction/correct-blocks.ts';
import type { Change } from '../model/correction.ts';
import type { DocumentKind, DocumentReading, Evidence } from '../model/document.ts';
import { buildOutline } from './build-outline.ts';
import { buildText } from './build-text.ts';
import { classifyBlocks } from './classify-blocks.ts';
import type { Conclusion } from './conclusion.ts';
import { evidenceFor } from './conclusion.ts';
import type { FoundDocument } from './find-documents.ts';
import { readIssuers } from './read-issuers.ts';
import { readNumber } from './read-numbers.ts';
import { readPrintingDate, readSigningDate } from './read-dates.ts';
import { readSignatures } from './read-signatures.ts';
import { readSpeaker } from './read-speaker.ts';
import { composeTitle } from './read-title.ts';
import { kindOfTitle } from './title-kind.ts';
import type { Unit } from './unit.ts';

/** What the passes before know of a document besides its units. */
export type DocumentContext = {
  order: number;
  /** Confidence of its page numbers; 0 where none is known. */
  pageConfidence: number;
  /** Title where the document prints none. */
  fallbackTitle: string;
  /** What the archivist corrected. */
  changes: readonly Change[];
};

/** Reads one document out of its units; its column is concluded later, from the issue as a whole. */
export function readDocument(
  units: readonly Unit[],
  found: FoundDocument,
  context: DocumentContext,
): DocumentReading {
  const titleUnits = units.slice(found.titleFrom, found.titleTo);
  const printedTitle = composeTitle(titleUnits);
  const signatures = readSignatures(units, found.titleTo, found.to);
  const number = readNumber(units, found, printedTitle);
  const title = readTitle(units, found, printedTitle, context);
  const issuers = readIssuers(units, found, printedTitle, signatures);
  const signedOn = readSigningDate(units, found, signatures);
  const printedOn = readPrintingDate(units, found);
  const speaker = readSpeakerLine(units, found);
  const kind = readKind(units, found, title.value, printedTitle);
  const classified = correctBlocks(units, classifyBlocks(units, found, signatures), context.changes);
  const { text, blocks } = buildText(units, classified);
  const first = units[found.from];
  const last = units[found.to - 1];
  const pageEvidence =
    first?.page == null
      ? []
      : [evidenceFor('pages', 'printed-page-numbers', context.pageConfidence, first, last)];
  const evidence: Evidence[] = [
    ...found.rules.map((rule) => evidenceFor('boundary', rule, found.confidence, ...titleUnits)),
    ...[title, kind, number, issuers, speaker, signedOn, printedOn].flatMap(
      (conclusion) => conclusion.evidence,
    ),
    ...pageEvidence,
  ];
  return {
    order: context.order,
    column: null,
    title: title.value,
    kind: kind.value,
    documentNumber: number.value,
    issuers: issuers.value,
    speaker: speaker.value,
    signedOn: signedOn.value,
    printedOn: printedOn.value,
    pageStart: first?.page ?? null,
    pageEnd: last?.lastPage ?? null,
    text,
    blocks,
    outline: buildOutline(text, blocks),
    confidence: lowest(evidence),
    evidence,
  };
}

/** The lowest confidence among pieces of evidence; 1 where there is none. */
export function lowest(evidence: readonly Evidence[]): number {
  return evidence.reduce((least, { confidence }) => Math.min(least, confidence), 1);
}

/** An order that publishes one text bears that text's title in every catalogue. */
function readTitle(
  units: readonly Unit[],
  found: FoundDocument,
  printed: string,
  context: DocumentContext,
): Conclusion<string> {
  const titleUnits = units.slice(found.titleFrom, found.titleTo);
  const [attached] = found.attachments;
  if (printed.endsWith('令') && attached) {
    const carried = units.slice(attached.from, attached.to);
    const value = composeTitle(carried);
    if (value !== '')
      return { value, evidence: [evidenceFor('title', 'title-of-ordered-text', 0.8, ...carried)] };
  }
  if (printed !== '')
    return {
      value: printed,
      evidence: [evidenceFor('title', 'title-lines', found.confidence, ...titleUnits)],
    };
  return {
    value: context.fallbackTitle,
    evidence: [evidenceFor('title', 'no-title-printed', 0.2, units[found.from])],
  };
}

function readKind(
  units: readonly Unit[],
  found: FoundDocument,
  title: string,
  printed: string,
): Conclusion<DocumentKind> {
  const [titleUnit] = units.slice(found.titleFrom, found.titleTo);
  if (printed.endsWith('令') && found.titleTo > found.titleFrom)
    return { value: 'order', evidence: [evidenceFor('kind', 'order-heads-document', 0.95, titleUnit)] };
  const kind = kindOfTitle(title);
  if (kind !== 'other')
    return { value: kind, evidence: [evidenceFor('kind', 'title-names-kind', 0.9, titleUnit)] };
  const table = units.slice(found.from, found.to).find(({ role }) => role === 'table');
  if (table && found.to - found.from <= 6)
    return { value: 'statistics', evidence: [evidenceFor('kind', 'mostly-a-table', 0.6, table)] };
  return { value: kind, evidence: [evidenceFor('kind', 'kind-not-named', 0.5, titleUnit)] };
}

function readSpeakerLine(units: readonly Unit[], found: FoundDocument): Conclusion<string | null> {
  if (found.titleTo === found.titleFrom) return { value: null, evidence: [] };
  for (let index = found.titleTo; index < Math.min(found.to, found.titleTo + 3); index += 1) {
    const unit = units[index];
    const speaker = unit?.role === 'plain' ? readSpeaker(unit.text) : null;
    if (speaker !== null)
      return { value: speaker, evidence: [evidenceFor('speaker', 'speaker-line-below-title', 0.9, unit)] };
  }
  return { value: null, evidence: [] };
}
