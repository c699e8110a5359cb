import type { DocumentReading } from '#core/model/document.ts';

/** An expected document and the reading that stands for it; null where there is none. */
export type Pair<Expected> = { expected: Expected; reading: DocumentReading | null };

/** Pairs each expected document with the reading at its place. */
export function pairInOrder<Expected>(
  expected: readonly Expected[],
  readings: readonly DocumentReading[],
): Pair<Expected>[] {
  return expected.map((one, index) => ({ expected: one, reading: readings[index] ?? null }));
}

/**
 * Pairs by agreement, the most alike first; what agrees in nothing is paired in print order with what is left, so that every
 * miss shows what was read instead. `agreement` is 0 for documents that have nothing in common.
 */
export function pairByAgreement<Expected>(
  expected: readonly Expected[],
  readings: readonly DocumentReading[],
  agreement: (one: Expected, reading: DocumentReading) => number,
): Pair<Expected>[] {
  const candidates = expected
    .flatMap((one, at) => readings.map((reading, place) => ({ at, place, score: agreement(one, reading) })))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.at - right.at || left.place - right.place);
  const placeOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, place } of candidates) {
    if (placeOf.has(at) || taken.has(place)) continue;
    placeOf.set(at, place);
    taken.add(place);
  }
  const left = readings.filter((_, place) => !taken.has(place));
  return expected.map((one, at) => {
    const place = placeOf.get(at);
    return { expected: one, reading: (place === undefined ? left.shift() : readings[place]) ?? null };
  });
}
