import type { DocumentSummary } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';

type CitedDocument = Pick<DocumentSummary, 'title' | 'issuers' | 'speaker' | 'pageStart' | 'pageEnd'>;
type CitedIssue = Pick<Issue, 'bulletin' | 'title' | 'year' | 'number' | 'publishedOn'>;

/** GB/T 7714—2015 clause 8.1.2: up to three responsible bodies are all named, of more the first three and 等. */
const MAX_NAMED = 3;

/**
 * The source line of a document, after GB/T 7714—2015. A bulletin is a serial, so a document in it is cited as a part of a
 * serial (clause 4.4): `机关. 题名[J]. 公报名, 年(期): 页码.`, with J for a part of a serial (annex B). `page` is the printed
 * page of the passage; null cites all the pages of the document. Responsible are the issuers, else the speaker by name, else
 * nobody, and the line begins with the title (clause 8.1.4). The document number may stand as other title information
 * (clause 8.2.3), which is optional; it is left out, so that the title stays what it is. What is not known is left out with
 * its punctuation.
 */
export function citeDocument(document: CitedDocument, issue: CitedIssue, page: number | null): string {
  const responsible = citeResponsible(document);
  const title = `${oneLine(document.title)}[J]`;
  const serial = citeSerial(issue) + citePages(document, page);
  return [responsible, title, serial]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

function citeResponsible({ issuers, speaker }: CitedDocument): string {
  const names = issuers.map(oneLine).filter((name) => name !== '');
  if (names.length > MAX_NAMED) return [...names.slice(0, MAX_NAMED), '等'].join(', ');
  if (names.length > 0) return names.join(', ');
  // A speaker line is 槐荫区区长 刘敬涛: office, then name.
  return (
    oneLine(speaker ?? '')
      .split(' ')
      .at(-1) ?? ''
  );
}

/** A bulletin that the source does not name is called what the issue is called. */
function citeSerial(issue: CitedIssue): string {
  const name = oneLine(issue.title.startsWith(issue.bulletin) ? issue.bulletin : issue.title);
  const year = issue.year?.toString() ?? issue.publishedOn?.slice(0, 4) ?? '';
  const number = issue.number === null ? '' : `(${issue.number})`;
  return year === '' ? `${name}${number}` : `${name}, ${year}${number}`;
}

function citePages({ pageStart, pageEnd }: CitedDocument, page: number | null): string {
  if (page !== null) return `: ${page}`;
  if (pageStart === null) return '';
  return pageEnd === null || pageEnd <= pageStart ? `: ${pageStart}` : `: ${pageStart}-${pageEnd}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
