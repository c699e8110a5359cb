import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startsOf } from '#core/postings/joined-forms.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import type { Lines, Segment } from '#archive/index/segment.ts';
import { bestOfTerm } from '#archive/search/best-of-term.ts';
import { setOf } from '#archive/search/document-set.ts';
import { pickBest } from '#archive/search/pick-best.ts';
import { type Scoring, scoreMatches } from '#archive/search/score-matches.ts';
import { addMatch, makeMatches, type Matches } from '#archive/search/visit-documents.ts';

const DOCUMENTS = 3000;
const term: TermNode = {
  kind: 'term',
  typed: '预算',
  forms: ['预算'],
  isExact: false,
  isWholeWord: false,
};

function linesOf(lines: readonly string[]): Lines {
  return { text: lines.join('\n'), starts: startsOf(lines.map(({ length }) => length)).subarray(0, -1) };
}

/** An index of so many documents, of which some hold the term so often, and some in their title. */
function scoringOf(lengths: Uint32Array, titled: ReadonlySet<number>): Scoring {
  const half = DOCUMENTS / 2;
  const segments = [0, 1].map((id): Segment => {
    const ids = Uint32Array.from({ length: half }, (_, number) => id * half + number + 1);
    const own = lengths.slice(id * half, (id + 1) * half);
    const title = linesOf(
      Array.from(ids, (each) => (titled.has(each) ? '关于预算的通知' : '关于防汛的通知')),
    );
    const none = linesOf(Array.from(ids, () => ''));
    const lines = [{ from: 0, fields: { title, number: none, issuer: none } }];
    return { id, level: 0, documents: ids, lengths: own, starts: startsOf(own), gone: null, lines };
  });
  const searched = { issues: 1, documents: DOCUMENTS, withoutText: 0 };
  const catalogue = { size: DOCUMENTS + 1, searched } as Scoring['catalogue'];
  return { db: new Database(':memory:'), catalogue, segments, averageLength: 900 };
}

function hitsOf(lengths: Uint32Array, often: readonly number[]): Matches {
  const hits = makeMatches(DOCUMENTS);
  for (const [at, count] of often.entries()) if (count > 0) addMatch(hits, at + 1, count, lengths[at] ?? 0);
  return hits;
}

const counts = (most: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: DOCUMENTS, maxLength: DOCUMENTS });

test('the best are those of the scores of all, where they can be told from the first by their text', () => {
  let told = 0;
  fc.assert(
    fc.property(counts(30), fc.integer({ min: 1, max: 9 }), fc.integer(), (often, every, seed) => {
      const lengths = Uint32Array.from(often, (_, at) => 40 + ((at * 7919 + Math.abs(seed)) % 4000));
      const titled = new Set(often.flatMap((count, at) => (count > 0 && at % every === 0 ? [at + 1] : [])));
      const scoring = scoringOf(lengths, titled);
      const hits = hitsOf(lengths, often);
      const within = setOf(DOCUMENTS + 1, hits.ids.subarray(0, hits.count));
      const scores = new Float32Array(DOCUMENTS + 1);
      scoreMatches({ ...scoring, scores }, term, hits);
      const best = bestOfTerm(scoring, { term, hits }, { within, count: 10 });
      if (best === null) return;
      told++;
      expect(best).toEqual(pickBest(within, scores, 10));
    }),
    { numRuns: 40 },
  );
  expect(told).toBeGreaterThan(20);
});

test('where no title holds the term, and not all were looked at, nothing is told', () => {
  const often = Array.from({ length: DOCUMENTS }, (_, at) => 1 + (at % 20));
  const lengths = new Uint32Array(DOCUMENTS).fill(900);
  const hits = hitsOf(lengths, often);
  const within = setOf(DOCUMENTS + 1, hits.ids);
  const scoring = scoringOf(lengths, new Set());
  expect(bestOfTerm(scoring, { term, hits }, { within, count: 10 })).toBeNull();
});

test('few documents are all looked at, and only those that are wanted', () => {
  const often = Array.from({ length: DOCUMENTS }, (_, at) => (at < 30 ? 1 : 0));
  const lengths = new Uint32Array(DOCUMENTS).fill(900);
  const hits = hitsOf(lengths, often);
  const scoring = scoringOf(lengths, new Set([7, 20]));
  const within = setOf(DOCUMENTS + 1, [3, 5, 20]);
  expect(bestOfTerm(scoring, { term, hits }, { within, count: 2 })).toEqual(Uint32Array.of(20, 3));
});
