import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdDocuments, idsAndCounts, indexHoldings, search } from '#tests/archive/search/search-holdings.ts';

type Wish =
  | { kind: 'term'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'year'; from: number; to: number }
  | { kind: 'all' | 'any'; parts: Wish[] }
  | { kind: 'not'; part: Wish };
type Held = { text: string; title: string; year: number };

const letters = (maxLength: number) =>
  fc
    .array(fc.constantFrom('济', '政', '府', '2', 'a', '，', '。'), { minLength: 1, maxLength })
    .map((all) => all.join(''));
const year = fc.integer({ min: 2020, max: 2024 });

const { wish } = fc.letrec<{ wish: Wish }>((tie) => ({
  wish: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    letters(3).map((text): Wish => ({ kind: 'term', text })),
    letters(2).map((text): Wish => ({ kind: 'title', text })),
    fc.tuple(year, year).map(([one, other]): Wish => ({ kind: 'year', from: Math.min(one, other), to: Math.max(one, other) })),
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), parts: fc.array(tie('wish'), { minLength: 1, maxLength: 3 }) }),
    tie('wish').map((part): Wish => ({ kind: 'not', part })),
  ),
})); // prettier-ignore

function write(asked: Wish): string {
  switch (asked.kind) {
    case 'term':
      return `"${asked.text}"`;
    case 'title':
      return `标题:"${asked.text}"`;
    case 'year':
      return `年:${asked.from}..${asked.to}`;
    case 'all':
      return `(${asked.parts.map(write).join(' ')})`;
    case 'any':
      return `(${asked.parts.map(write).join(' OR ')})`;
    case 'not':
      return `NOT (${write(asked.part)})`;
  }
}

const fold = (text: string): string => text.replaceAll('，', ',');

function holds(document: Held, asked: Wish): boolean {
  switch (asked.kind) {
    case 'term':
      return fold(document.text).includes(fold(asked.text));
    case 'title':
      return fold(document.title).includes(fold(asked.text));
    case 'year':
      return document.year >= asked.from && document.year <= asked.to;
    case 'all':
      return asked.parts.every((part) => holds(document, part));
    case 'any':
      return asked.parts.some((part) => holds(document, part));
    case 'not':
      return !holds(document, asked.part);
  }
}

function positiveTerms(asked: Wish): string[] {
  if (asked.kind === 'term') return [fold(asked.text)];
  return asked.kind === 'all' || asked.kind === 'any' ? asked.parts.flatMap(positiveTerms) : [];
}

/** Counted by trying every place from left to right, the longest term first. */
function countHits(text: string, terms: string[]): number {
  let count = 0;
  for (let at = 0; at < text.length;) {
    const lengths = terms.filter((term) => text.startsWith(term, at)).map((term) => term.length);
    count += lengths.length > 0 ? 1 : 0;
    at += Math.max(1, ...lengths);
  }
  return count;
}

describe('search', () => {
  it('answers any combination of terms and fields as a scan does', async () => {
    const document = fc.record({ text: letters(30), title: letters(6), year });
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 10 }),
        fc.array(wish, { minLength: 20, maxLength: 20 }),
        async (held, wishes) => {
          const db = await holdDocuments(held);
          const index = indexHoldings(db);
          for (const asked of wishes) {
            const query = write(asked);
            const expected = held
              .map((each, at): [number, number] => [at + 1, countHits(fold(each.text), positiveTerms(asked))])
              .filter(([id]) => held[id - 1] !== undefined && holds(held[id - 1] as Held, asked)); // the line before it knows
            for (const sort of ['relevance', 'date'] as const)
              expect([query, idsAndCounts(await search(db, index, query, { sort }))]).toEqual([
                query,
                expected,
              ]);
          }
          index.close();
          db.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});
