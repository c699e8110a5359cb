import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { checkRange, splitsCharacter } from '#core/anchoring/check-range.ts';
import { similarPassageSchema, type SimilarPassage } from '#core/model/search.ts';
import { type Alike, alikeFinder } from '#core/similar/find-alike.ts';
import { piecesOf } from '#core/similar/pieces.ts';
import type { Db } from '../database/connection.ts';
import { getDocument } from '../holdings/documents.ts';
import { type HitSource, hitReader } from './hit-source.ts';

/** How many of the pieces, in search form, each document holds; those that hold none may be left out, and so may pieces that so many hold that they tell nothing. */
export type CountPieces = (pieces: readonly string[]) => ReadonlyMap<number, number>;

/** Documents that are looked into: those that hold most pieces. */
const MOST_CANDIDATES = 200;
/** A document that holds so much fewer pieces than the best one holds no passage worth showing. */
const LEAST_OF_BEST = 0.1;
/** Less than this is what official texts share anyway. */
const LEAST_SCORE = 0.3;
const SNIPPET_UNITS = 300;
const TURN_MS = 8;

/**
 * The passages of other documents that are most like a passage, one a document, the most alike first. Others are answered meanwhile.
 * @throws AppError `item/not-found`, `annotation/bad-range`
 */
export async function findSimilar(
  db: Db,
  countPieces: CountPieces,
  { documentId, range: [start, end], limit }: ParsedRequestOf<'search.similar'>,
): Promise<SimilarPassage[]> {
  const { text } = getDocument(db, documentId);
  checkRange(text, { start, end });
  const passage = text.slice(start, end);
  const counts = new Map(countPieces(piecesOf(passage)));
  counts.delete(documentId);
  const find = alikeFinder(passage);
  const read = hitReader(db);
  const found: { source: HitSource; alike: Alike }[] = [];
  let turnedAt = performance.now();
  for (const id of candidatesOf(counts)) {
    // Null where the index knows a document that went since.
    const source = read(id);
    const alike = source && find(source.text);
    if (alike && alike.score >= LEAST_SCORE) found.push({ source, alike });
    if (performance.now() - turnedAt < TURN_MS) continue;
    await nextTurn();
    turnedAt = performance.now();
  }
  return found
    .sort(
      (one, other) =>
        other.alike.score - one.alike.score || one.source.facts.documentId - other.source.facts.documentId,
    )
    .slice(0, limit)
    .map(({ source, alike }) => toPassage(source, alike));
}

function candidatesOf(counts: ReadonlyMap<number, number>): number[] {
  const sorted = [...counts].sort(([id, count], [otherId, other]) => other - count || id - otherId);
  const least = LEAST_OF_BEST * (sorted[0]?.[1] ?? 0);
  return sorted
    .slice(0, MOST_CANDIDATES)
    .filter(([, count]) => count >= least)
    .map(([id]) => id);
}

function toPassage({ text, pageAt, facts }: HitSource, { range, shared, score }: Alike): SimilarPassage {
  const page = pageAt(range.start);
  const cut = Math.min(range.end, range.start + SNIPPET_UNITS);
  const shownTo = splitsCharacter(text, cut) ? cut - 1 : cut;
  const marks = shared
    .filter(({ start }) => start < shownTo)
    .map(({ start, end }) => [start - range.start, Math.min(end, shownTo) - range.start]);
  return similarPassageSchema.parse({
    ...facts,
    page,
    range: [range.start, range.end],
    snippet: { text: text.slice(range.start, shownTo), offset: range.start, marks, page },
    score,
  });
}
