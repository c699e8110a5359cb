import type { DocumentReading } from '#core/model/document.ts';
import { causeOf, type Finding } from './finding.ts';
import type { DocumentLabel } from './label.ts';
import { type Pair, pairByAgreement, pairInOrder } from './pair-documents.ts';
import type { FileReading } from './read-file.ts';
import { sameNumber, sameText } from './same.ts';
import { scoreDocument, titlesOf } from './score-document.ts';
import { locateStarts, squeezeText, startOf } from './starts.ts';

type Placed = { label: DocumentLabel; starts: number[]; end: number };

/** More than any overlap of texts. */
const EXACT = 1e12;

function nameOf(label: DocumentLabel, index: number): string {
  return `${String(index + 1)} ${titlesOf(label)?.[0] ?? '(no title)'}`;
}

function segmentation(
  file: string,
  placed: readonly Placed[],
  readings: readonly DocumentReading[],
  places: readonly number[],
): Finding[] {
  const wanted = new Set(placed.flatMap(({ starts }) => starts));
  const common = { file, field: 'segmentation' };
  const labelled = placed.map(({ label, starts }, index): Finding => {
    const reading = readings[places.findIndex((place) => starts.includes(place))] ?? null;
    const document = nameOf(label, index);
    const [expected, found] = [titlesOf(label)?.[0] ?? 'a document', reading?.title ?? null];
    return {
      ...common,
      document,
      expected,
      found,
      right: reading !== null,
      cause: causeOf(reading, 'boundary'),
    };
  });
  const spurious = readings
    .filter((_, index) => !wanted.has(places[index] ?? -1))
    .map((reading): Finding => ({
      ...common,
      document: `reading ${String(reading.order)}`,
      expected: null,
      found: reading.title,
      right: false,
      cause: causeOf(reading, 'boundary'),
    }));
  return [...labelled, ...spurious];
}

/** Compares the reading of a fixture with its label: where documents start, then each document's fields. */
export function scoreFixture(
  file: string,
  labels: readonly DocumentLabel[],
  { text, documents }: FileReading,
): Finding[] {
  const squeezed = squeezeText(text);
  const places = documents.map((reading) => startOf(reading, squeezed));
  const starts = locateStarts(squeezed, labels);
  const placed = labels.map((label, index): Placed => ({
    label,
    starts: starts[index] ?? [],
    end: starts[index + 1]?.[0] ?? squeezed.text.length,
  }));
  const agreement = (one: Placed, reading: DocumentReading): number => {
    const place = places[documents.indexOf(reading)] ?? 0;
    if (one.starts.includes(place)) return EXACT;
    const end = places[documents.indexOf(reading) + 1] ?? squeezed.text.length;
    return Math.max(0, Math.min(end, one.end) - Math.max(place, one.starts[0] ?? 0));
  };
  const pairs = pairByAgreement(placed, documents, agreement).map(({ expected, reading }) => ({
    expected: expected.label,
    reading,
  }));
  return [...segmentation(file, placed, documents, places), ...scorePairs(file, pairs)];
}

/** Compares documents that carry no start, in print order where the counts agree, else by what they have in common. */
export function scoreUnplaced(
  file: string,
  labels: readonly DocumentLabel[],
  { documents }: FileReading,
): Finding[] {
  if (labels.length === documents.length) return scorePairs(file, pairInOrder(labels, documents));
  const agreement = (label: DocumentLabel, reading: DocumentReading): number =>
    (titlesOf(label)?.some((title) => sameText(title, reading.title)) ? 2 : 0) +
    (label.documentNumber != null && sameNumber(label.documentNumber, reading.documentNumber) ? 1 : 0);
  return scorePairs(file, pairByAgreement(labels, documents, agreement));
}

function scorePairs(file: string, pairs: readonly Pair<DocumentLabel>[]): Finding[] {
  return pairs.flatMap(({ expected, reading }, index) =>
    scoreDocument(expected, reading).map((found) => ({ file, document: nameOf(expected, index), ...found })),
  );
}
