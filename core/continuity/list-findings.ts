import type { BulletinYear, ContinuityReport, Span } from '../model/continuity.ts';
import type { DocumentId, IssueId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { type Check, CHECKS, type ContinuityLabels, continuityLabels } from './labels.ts';
import { spansOf } from './spans.ts';

/** One thing that the report found, in words; and what it is about, where that is held. */
export type Finding = {
  check: Check;
  subject: string;
  remark: string;
  issueIds: readonly IssueId[];
  documentIds: readonly DocumentId[];
};
type Found = Pick<Finding, 'subject' | 'remark'> & Partial<Finding>;

/** More spans than this are no help to a reader. */
const SPANS_SHOWN = 40;

/** A report as one list of findings, the weightiest check first. */
export function listFindings(report: ContinuityReport, language: Language): Finding[] {
  const words = continuityLabels(language);
  return CHECKS.flatMap((check) =>
    FINDERS[check](report, words).map((found) => ({ check, issueIds: [], documentIds: [], ...found })),
  );
}

const FINDERS: Record<Check, (report: ContinuityReport, words: ContinuityLabels) => Found[]> = {
  missing: (report, words) => listYears(report, words, ({ missing }) => missing),
  expected: (report, words) => listYears(report, words, ({ expected }) => expected),
  missingYears: ({ bulletins }, words) =>
    bulletins
      .filter(({ missingYears }) => missingYears.length > 0)
      .map(({ bulletin, missingYears }) => ({
        subject: bulletin,
        remark: showSpans(spansOf(missingYears), words),
      })),
  unnumbered: ({ bulletins }, { noNumber }) =>
    bulletins
      .flatMap(({ unnumbered }) => unnumbered)
      .map(({ issueId, issue }) => ({ subject: issue, remark: noNumber, issueIds: [issueId] })),
  withoutText: ({ withoutText }, words) =>
    withoutText.map(({ issueId, issue, hasText, pages, unrecognised }) => ({
      subject: issue,
      remark:
        [
          ...(hasText ? [] : [words.noText]),
          ...(pages.length === 0 ? [] : [words.pages(showSpans(pages, words))]),
          ...(unrecognised === 0 ? [] : [words.unrecognised(unrecognised)]),
        ].join(words.semicolon) || words.unreadPages,
      issueIds: [issueId],
    })),
  repeatedIssues: ({ repeatedIssues }, words) =>
    repeatedIssues.map(({ bulletin, year, number, copies, isSame }) => ({
      subject: `${bulletin} ${words.issue(year, number)}`,
      remark: compared(
        isSame,
        words,
        copies.map(({ file }) => file),
      ),
      issueIds: copies.map(({ issueId }) => issueId),
    })),
  repeatedDocuments: ({ repeatedDocuments }, words) =>
    repeatedDocuments.map(({ documentNumber, documents, isSame }) => ({
      subject: documentNumber,
      remark: compared(
        isSame,
        words,
        documents.map(({ issue, title }) => `${issue} ${title}`),
      ),
      documentIds: documents.map(({ documentId }) => documentId),
    })),
  incomplete: ({ incomplete }, words) =>
    incomplete.map(({ issue, title, fields, documentId }) => ({
      subject: `${issue} ${title}`,
      remark: fields.map((field) => words.fields[field]).join(words.comma),
      documentIds: [documentId],
    })),
  numberRuns: ({ numberRuns }, words) =>
    numberRuns
      .filter(({ missing }) => missing.length > 0)
      .map(({ prefix, year, held, last, missing }) => ({
        subject: words.runName(prefix, year),
        remark: words.run(held, last, showSpans(missing, words)),
      })),
};

function listYears(
  { bulletins }: ContinuityReport,
  words: ContinuityLabels,
  numbersOf: (year: BulletinYear) => readonly number[],
): Found[] {
  return bulletins.flatMap(({ bulletin, years }) =>
    years
      .filter((year) => numbersOf(year).length > 0)
      .map((year) => ({
        subject: `${bulletin} ${words.year(year.year)}`,
        remark: words.numbers(showSpans(spansOf(numbersOf(year)), words)),
      })),
  );
}

function compared(isSame: boolean, words: ContinuityLabels, copies: readonly string[]): string {
  return `${isSame ? words.same : words.differing}${words.colon}${copies.join(words.comma)}`;
}

/** 3、5–8 */
function showSpans(spans: readonly Span[], { comma, more }: ContinuityLabels): string {
  const shown = spans
    .slice(0, SPANS_SHOWN)
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return `${shown.join(comma)}${spans.length > SPANS_SHOWN ? more : ''}`;
}
