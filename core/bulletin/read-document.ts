import { correctBlocks } from '../correction/correct-blocks.ts';
import type { Change } from '../model/correction.ts';
import type { DocumentKind, DocumentReading, Evidence } from '../model/document.ts';
import type { SourceProperties } from '../model/source-text.ts';
import { buildOutline } from './build-outline.ts';
import { buildText } from './build-text.ts';
import { classifyBlocks } from './classify-blocks.ts';
import type { Conclusion } from './conclusion.ts';
import { evidenceFor } from './conclusion.ts';
import { concludeKind } from './evidence/conclude-kind.ts';
import { concludeTitle } from './evidence/conclude-title.ts';
import { decide } from './evidence/decide.ts';
import { type DocumentView, viewDocument } from './evidence/document-view.ts';
import { gatherSigningDates } from './evidence/gather-dates.ts';
import { gatherIssuers } from './evidence/gather-issuers.ts';
import { gatherNumbers } from './evidence/gather-numbers.ts';
import { publishesAbove } from './evidence/promulgation.ts';
import type { FoundDocument } from './find-documents.ts';
import { composeTitle } from './read-title.ts';
import { readPrintingDate } from './read-printing-date.ts';
import { readSignatures } from './read-signatures.ts';
import { readSpeaker } from './read-speaker.ts';
import type { Unit } from './unit.ts';

/** Kinds that somebody speaks: reports, and speeches, which are of no other kind. */
const SPOKEN: ReadonlySet<DocumentKind> = new Set(['report', 'other', 'statistics', 'plan', 'bill']);
/** Lines below the title in which a speaker is looked for. */
const SPEAKER_LINES = 4;

/** What the passes before know of a document besides its units. */
export type DocumentContext = {
  order: number;
  /** Confidence of its page numbers; 0 where none is known. */
  pageConfidence: number;
  /** Title where the document prints none. */
  fallbackTitle: string;
  /** What the file says of its only document; null where it has several. */
  properties: SourceProperties | null;
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
  const signedFrom = publishesAbove(units, found) ? found.from : found.titleTo;
  const signatures = readSignatures(units, signedFrom, found.to);
  const view = viewDocument(units, found, {
    title: composeTitle(titleUnits),
    signatures,
    properties: context.properties,
  });
  const numbers = gatherNumbers(view);
  const number = decide('documentNumber', numbers);
  const title = concludeTitle(view, number.value, context.fallbackTitle);
  const issuers = decide('issuers', gatherIssuers(view, numbers));
  const signedOn = decide('signedOn', gatherSigningDates(view));
  const printedOn = readPrintingDate(units, found);
  const kind = concludeKind(view, title, number.value);
  const speaker = SPOKEN.has(kind.value) ? readSpeakerLine(view) : { value: null, evidence: [] };
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
    issuers: issuers.value ?? [],
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

function readSpeakerLine({ units, found, headEnd }: DocumentView): Conclusion<string | null> {
  if (found.titleTo === found.titleFrom) return { value: null, evidence: [] };
  for (let index = found.titleTo; index < Math.min(headEnd, found.titleTo + SPEAKER_LINES); index += 1) {
    const unit = units[index];
    const speaker = unit?.role === 'plain' ? readSpeaker(unit.text) : null;
    if (speaker !== null)
      return { value: speaker, evidence: [evidenceFor('speaker', 'speaker-line-below-title', 0.9, unit)] };
  }
  return { value: null, evidence: [] };
}
