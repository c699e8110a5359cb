import type { DocumentReading } from '#core/model/document.ts';
import type { IssueReading } from '#core/model/issue.ts';
import type { BulletinLabel, DocumentLabel } from './label.ts';

/** One comparison of a reading with its label; `expected` and `found` are JSON. */
export type Comparison = { field: string; subject: string; agrees: boolean; expected: string; found: string };

/** Width and spaces aside: samples have full-width digits and padded names that either form may keep. */
function plain(text: string | null | undefined): string | null {
  return text?.normalize('NFKC').replace(/\s+/gu, '') ?? null;
}

function plainAll(texts: readonly string[]): (string | null)[] {
  return texts.map(plain);
}

function compare(field: string, subject: string, expected: unknown, found: unknown): Comparison {
  const [left, right] = [JSON.stringify(expected), JSON.stringify(found)];
  return { field, subject, agrees: left === right, expected: left, found: right };
}

function outlineCounts(reading: DocumentReading): number[] {
  const counts: number[] = [];
  for (const { level } of reading.outline) {
    if (level === 1) counts.push(0);
    else if (level === 2 && counts.length > 0) counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
}

function findReading(
  label: DocumentLabel,
  readings: readonly DocumentReading[],
): DocumentReading | undefined {
  const titled = readings.filter((reading) => plain(reading.title) === plain(label.title));
  return titled.find((reading) => plain(reading.documentNumber) === plain(label.documentNumber)) ?? titled[0];
}

function scoreBody(subject: string, label: DocumentLabel, reading: DocumentReading): Comparison[] {
  const comparisons: Comparison[] = [];
  if (label.outlineLevel1 !== null) {
    const headings = reading.outline.filter(({ level }) => level === 1).map(({ text }) => plain(text));
    comparisons.push(compare('outline 1', subject, plainAll(label.outlineLevel1), headings));
  }
  if (label.outlineLevel2Counts?.some((count) => count > 0)) {
    comparisons.push(compare('outline 2', subject, label.outlineLevel2Counts, outlineCounts(reading)));
  }
  if (label.table !== null) {
    const rows = reading.blocks.find((block) => block.kind === 'table')?.rows ?? null;
    comparisons.push(compare('table', subject, label.table.map(plainAll), rows?.map(plainAll) ?? null));
  }
  const texts = new Set(reading.blocks.map(({ range }) => plain(reading.text.slice(range.start, range.end))));
  for (const paragraph of label.paragraphs) {
    const text = plain(paragraph);
    comparisons.push(compare('paragraph', subject, text, texts.has(text) ? text : null));
  }
  return comparisons;
}

function scoreDocument(subject: string, label: DocumentLabel, reading: DocumentReading): Comparison[] {
  const comparisons = [
    compare('document number', subject, plain(label.documentNumber), plain(reading.documentNumber)),
    compare('kind', subject, label.kind, reading.kind),
    compare('issuers', subject, plainAll(label.issuers), plainAll(reading.issuers)),
    compare('signing date', subject, label.signedOn, reading.signedOn),
    compare('printing date', subject, label.printedOn, reading.printedOn),
  ];
  // Whether the mayor who signs an order is its speaker is a matter of taste.
  if (label.kind !== 'order')
    comparisons.push(compare('speaker', subject, plain(label.speaker), plain(reading.speaker)));
  if (label.column !== null)
    comparisons.push(compare('column', subject, plain(label.column), plain(reading.column)));
  return [...comparisons, ...scoreBody(subject, label, reading)];
}

/** Compares a reading with what the generator knows, field by field; contents pages are left out on both sides. */
export function scoreReading(name: string, label: BulletinLabel, reading: IssueReading): Comparison[] {
  const readings = reading.documents.filter((document) => document.kind !== 'contents');
  const labels = label.documents.filter((document) => document.kind !== 'contents');
  const comparisons = [
    compare('bulletin', name, plain(label.bulletin), plain(reading.bulletin)),
    compare('year', name, label.year, reading.year),
    compare('number', name, label.number, reading.number),
    compare('count of documents', name, labels.length, readings.length),
  ];
  if (label.publishedOn !== null)
    comparisons.push(compare('publication', name, label.publishedOn, reading.publishedOn));
  for (const document of labels) {
    const subject = `${name} ${document.title}`;
    const found = findReading(document, readings);
    comparisons.push(compare('title', subject, plain(document.title), plain(found?.title)));
    if (found) comparisons.push(...scoreDocument(subject, document, found));
  }
  return comparisons;
}
