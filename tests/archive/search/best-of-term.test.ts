import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { startsOf } from '#core/postings/joined-forms.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import type { Segment } from '#archive/index/segment.ts';
import type { FieldLines } from '#archive/index/segment-parts.ts';
import { bestOfTerm } from '#archive/search/best-of-term.ts';
import { setOf } from '#archive/search/document-set.ts';
import { pickBest } from '#archive/search/pick-best.ts';
import { type Scoring, scoreMatches } from '#archive/search/score-matches.ts';
import { addMatch, type IndexedMatches, makeMatches, type Matches } from '#archive/search/visit-documents.ts';
import { linesOf, termOf } from './lines-of.ts';

const DOCUMENTS = 3000;
/** Documents of a part of a segment. */
const PART = 700;
const db = new Database(':memory:');
afterAll(() => {
  db.close();
});

const PLAIN = termOf('预算');
const NUMBERS = termOf('三号', '3号');

function segmentOf(
  id: number,
  facts: readonly { id: number; length: number; title: string; gone: boolean }[],
): Segment {
  const lines: FieldLines[] = [];
  for (let from = 0; from < facts.length; from += PART) {
    const part = facts.slice(from, from + PART);
    const none = linesOf(part.map(() => ''));
    const titles = linesOf(part.map(({ title }) => title));
    lines.push({ from, read: (field) => (field === 'title' ? titles : none), letGo: () => undefined });
  }
  const lengths = Uint32Array.from(facts, ({ length }) => length);
  return {
    id,
    level: 0,
    documents: Uint32Array.from(facts, (each) => each.id),
    lengths,
    starts: startsOf(lengths),
    gone: facts.some(({ gone }) => gone) ? Uint8Array.from(facts, ({ gone }) => (gone ? 1 : 0)) : null,
    lines,
  };
}

/**
 * An index of two segments. Of the documents of the first, those that `moved` live in the second by now, under the title that `titleOf`
 * gives; in the first the term stands in their title.
 */
function scoringOf(
  lengths: Uint32Array,
  {
    term,
    titleOf,
    moved,
  }: { term: TermNode; titleOf: (id: number) => string; moved: (id: number) => boolean },
): Scoring {
  const half = DOCUMENTS / 2;
  const fact = (id: number) => ({ id, length: lengths[id - 1] ?? 0, title: titleOf(id), gone: false });
  const ids = Array.from({ length: DOCUMENTS }, (_, at) => at + 1);
  const first = ids
    .filter((id) => id <= half)
    .map((id) => (moved(id) ? { ...fact(id), title: `关于${term.typed}的通知`, gone: true } : fact(id)));
  const second = ids.filter((id) => id > half || moved(id)).map(fact);
  const searched = { issues: 1, documents: DOCUMENTS };
  // As much of a catalogue as scoring looks at.
  const catalogue = { size: DOCUMENTS + 1, searched } as Scoring['catalogue'];
  return { db, catalogue, segments: [segmentOf(0, first), segmentOf(1, second)], averageLength: 900 };
}

/** As an index tells them: segment by segment. `often`: how often each document holds the term, from id 1 on. */
function hitsOf({ segments }: Scoring, often: readonly number[]): IndexedMatches {
  const hits = makeMatches(DOCUMENTS);
  const ends = segments.map(({ documents, lengths, gone }) => {
    for (const [number, id] of documents.entries()) {
      const count = often[id - 1] ?? 0;
      if (count > 0 && gone?.[number] !== 1) addMatch(hits, id, count, lengths[number] ?? 0);
    }
    return hits.count;
  });
  return { ...hits, ends };
}

function scoresOf(scoring: Scoring, term: TermNode, hits: Matches): Float32Array {
  const scores = new Float32Array(DOCUMENTS + 1);
  scoreMatches({ ...scoring, scores }, term, hits);
  return scores;
}

const index = fc.record({
  often: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: DOCUMENTS, maxLength: DOCUMENTS }),
  term: fc.constantFrom(PLAIN, NUMBERS),
  /** In so many titles one has the term; above their number none. */
  every: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 300, max: 4000 })),
  count: fc.integer({ min: 0, max: 40 }),
  isRare: fc.boolean(),
  moves: fc.integer({ min: 2, max: 50 }),
  wants: fc.integer({ min: 1, max: 4 }),
  lengths: fc.array(fc.integer({ min: 40, max: 4000 }), { minLength: 1, maxLength: 40 }),
});

test('the best are those of the scores of all', () => {
  fc.assert(
    fc.property(index, ({ often: drawn, term, every, moves, wants, count, isRare, lengths: some }) => {
      const often = isRare ? drawn.map((times, at) => (at % 150 === 0 ? times : 0)) : drawn;
      const lengths = Uint32Array.from(often, (_, at) => some[at % some.length] ?? 0);
      const form = term.forms[term.forms.length - 1] ?? '';
      const scoring = scoringOf(lengths, {
        term,
        titleOf: (id) => (id % every === 0 ? `云溪区关于${form}的通知` : '云溪区关于防汛的通知'),
        moved: (id) => id % moves === 0,
      });
      const hits = hitsOf(scoring, often);
      const held = hits.ids.subarray(0, hits.count);
      const within = setOf(
        DOCUMENTS + 1,
        held.filter((id) => id % wants === 0),
      );
      const best = bestOfTerm(scoring, { term, hits }, { within, count });
      expect(best).toEqual(pickBest(within, scoresOf(scoring, term, hits), count));
    }),
    { numRuns: 60 },
  );
});

const untitled = { term: PLAIN, moved: () => false };

test('of documents of which the text says the same, those with the term in their title come first, wherever they stand', () => {
  const lengths = new Uint32Array(DOCUMENTS).fill(900);
  const scoring = scoringOf(lengths, {
    ...untitled,
    titleOf: (id) => (id === 2900 ? '云溪区预算' : '云溪区防汛'),
  });
  const hits = hitsOf(scoring, Array<number>(DOCUMENTS).fill(3));
  const within = setOf(DOCUMENTS + 1, hits.ids);
  const best = bestOfTerm(scoring, { term: PLAIN, hits }, { within, count: 3 });
  expect(best).toEqual(Uint32Array.of(2900, 1, 2));
});

test('only those that are wanted are told', () => {
  const often = Array.from({ length: DOCUMENTS }, (_, at) => (at < 30 ? 1 : 0));
  const lengths = new Uint32Array(DOCUMENTS).fill(900);
  const titleOf = (id: number): string => ([7, 20].includes(id) ? '云溪区预算' : '云溪区防汛');
  const scoring = scoringOf(lengths, { ...untitled, titleOf });
  const hits = hitsOf(scoring, often);
  const within = setOf(DOCUMENTS + 1, [3, 5, 20]);
  const best = bestOfTerm(scoring, { term: PLAIN, hits }, { within, count: 2 });
  expect(best).toEqual(Uint32Array.of(20, 3));
});
