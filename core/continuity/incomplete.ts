import type { ContinuityReport, Span } from '../model/continuity.ts';
import type { DocumentKind } from '../model/document.ts';
import { type Catalogue, type CatalogueDocument, groupBy } from './catalogue.ts';
import { gapsBetween } from './spans.ts';

/** Below this the archivist should look. */
const DOUBTFUL = 0.6;
/** What is printed without date or issuer as a rule. */
const UNSIGNED: ReadonlySet<DocumentKind> = new Set([
  'contents',
  'chronicle',
  'statistics',
  'interpretation',
  'other',
]);

/** Documents without date or issuer, and those that were read with little confidence. */
export function findIncomplete({ issues, documents }: Catalogue): ContinuityReport['incomplete'] {
  const titles = new Map(issues.map(({ id, title }) => [id, title]));
  return documents.flatMap((document) => {
    const fields = missingFields(document);
    if (fields.length === 0) return [];
    const { id, title, issueId, confidence } = document;
    return [{ documentId: id, title, issueId, issue: titles.get(issueId) ?? '', fields, confidence }];
  });
}

function missingFields(document: CatalogueDocument): ContinuityReport['incomplete'][number]['fields'] {
  const isSigned = !UNSIGNED.has(document.kind);
  const fields: ContinuityReport['incomplete'][number]['fields'] = [];
  if (isSigned && !document.isDated) fields.push('date');
  if (isSigned && !document.hasIssuer && !document.hasSpeaker) fields.push('issuer');
  if (document.confidence < DOUBTFUL) fields.push('confidence');
  return fields;
}

/** Issues without any text or with pages that are not recognised, and pages between the first and the last on which no document stands. */
export function findWithoutText({ issues, documents }: Catalogue): ContinuityReport['withoutText'] {
  const byIssue = groupBy(documents, ({ issueId }) => issueId);
  return issues.flatMap(({ id, title, pages, unrecognised, hasUnreadPages }) => {
    const own = (byIssue.get(id) ?? []).filter(({ characters }) => characters > 0);
    const gaps = own.length === 0 ? [] : emptyPages(own, pages);
    const hasText = own.length > 0;
    const isWhole = hasText && gaps.length === 0 && unrecognised === 0 && !hasUnreadPages;
    return isWhole ? [] : [{ issueId: id, issue: title, hasText, pages: gaps, unrecognised }];
  });
}

function emptyPages(documents: readonly CatalogueDocument[], pages: number | null): Span[] {
  const placed = documents.flatMap(({ pageStart, pageEnd }) =>
    pageStart === null ? [] : [{ from: pageStart, to: Math.max(pageStart, pageEnd ?? pageStart) }],
  );
  placed.sort((a, b) => a.from - b.from);
  const [first] = placed;
  if (first === undefined) return [];
  const gaps: Span[] = [];
  let next = first.from;
  for (const { from, to } of placed) {
    if (from > next) gaps.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (pages !== null) gaps.push(...gapsBetween(next, pages, []));
  return gaps;
}
