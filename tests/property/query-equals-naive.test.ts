import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '#core/query/find-hits.ts';
import { holds } from '#core/query/holds.ts';
import { formOf, makeTerm } from '#core/query/make-term.ts';
import { combine, type QueryNode, type TermNode } from '#core/query/query-tree.ts';
import { type Occurrence, toSearchedText } from '#core/query/searched-text.ts';
import { takePart } from '#core/query/take-part.ts';
import { naiveHits, naiveMatches } from '#tests/support/naive-query.ts';

const CHARACTERS = Array.from('教育統统一二三十〇23号號aAＡb-.,，。？!?\n\t 第条章\u{10330}“');
const PIECES = ['\n第三条', '\n第二章', '二十三号', '23号', '统一', '教育', 'ab', '3条'];

const isTerm = (term: TermNode | null): term is TermNode => term !== null;
const flags = { isExact: rarely(), isWholeWord: rarely(), isQuoted: fc.boolean() };
function rarely() {
  return fc.nat(3).map((number) => number === 0);
}

/** Texts and queries of the same few characters, so that much is found. */
const textAndTree = fc
  .tuple(
    fc.subarray(CHARACTERS, { minLength: 2, maxLength: 6 }),
    fc.subarray(PIECES, { minLength: 1, maxLength: 3 }),
  )
  .chain(([characters, pieces]) => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...characters) },
      fc.constantFrom(...pieces),
    );
    const text = fc.array(piece, { minLength: 3, maxLength: 25, size: 'max' });
    return fc.tuple(
      text.map((all) => all.join('')),
      treeOf(characters, pieces),
    );
  });

function treeOf(characters: readonly string[], pieces: readonly string[]): fc.Arbitrary<QueryNode> {
  const anyTerm = termOf(characters, pieces);
  const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      anyTerm,
      togetherOf(anyTerm),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, children]) => combine(kind, children)),
      tie('tree').map((child): QueryNode => ({ kind: 'not', child })),
    ),
  }));
  return tree;
}

function termOf(characters: readonly string[], pieces: readonly string[]): fc.Arbitrary<TermNode> {
  const written = fc
    .array(fc.constantFrom(...characters, '*', '?'), { minLength: 1, maxLength: 3 })
    .map((all) => all.join(''));
  const typed = fc.oneof(fc.constantFrom(...characters, ...pieces), written);
  const term = fc
    .tuple(typed, fc.record(flags))
    .map(([word, read]) => makeTerm(word, read))
    .filter(isTerm);
  // Forms that no word has, so that the rules for each are tried with any other.
  const others = fc.array(
    written.map(formOf).filter((form) => form !== ''),
    { maxLength: 2 },
  );
  return fc.oneof(
    term,
    fc.tuple(term, others).map(([one, more]) => ({ ...one, forms: [...one.forms, ...more] as const })),
  );
}

function togetherOf(term: fc.Arbitrary<TermNode>): fc.Arbitrary<QueryNode> {
  const within = fc.oneof(
    fc.constantFrom('sentence' as const, 'paragraph' as const, 'article' as const).map((unit) => ({ unit })),
    fc.integer({ min: 0, max: 8 }).map((distance) => ({ unit: 'character' as const, distance })),
  );
  const part = fc.array(term, { minLength: 1, maxLength: 2 });
  return fc.record({
    kind: fc.constant('together' as const),
    within,
    parts: fc.array(part, { minLength: 2, maxLength: 3 }),
  });
}

describe('a query over a text', () => {
  it('holds and has the hits that trying every place and combination gives', { timeout: 120_000 }, () => {
    const seen = { held: 0, refused: 0, hits: 0, together: 0 };
    fc.assert(
      fc.property(textAndTree, ([canonical, asked]) => {
        const searched = toSearchedText(canonical);
        const expected = {
          holds: naiveMatches(asked, { text: canonical, title: '' }),
          hits: naiveHits(asked, canonical),
        };
        expect({ holds: holds(asked, searched, () => false), hits: findHits(asked, searched) }).toEqual(
          expected,
        );
        seen[expected.holds ? 'held' : 'refused']++;
        seen.hits += expected.hits.length;
        if (asked.kind === 'together' && expected.holds) seen.together++;
      }),
      { numRuns: 40_000 },
    );
    // The two do not agree by finding nothing only.
    expect(Math.min(seen.held, seen.refused)).toBeGreaterThan(10_000);
    expect(seen.hits).toBeGreaterThan(40_000);
    expect(seen.together).toBeGreaterThan(2_000);
  });
});

const occurrences = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
  .map((found) =>
    found
      .map(([start, length]): Occurrence => [start, start + length])
      .sort((one, other) => one[0] - other[0]),
  );

describe('takePart', () => {
  it('takes every occurrence of a combination in which any two are near, and no other', () => {
    fc.assert(
      fc.property(fc.array(occurrences, { minLength: 2, maxLength: 4 }), fc.integer({ min: 0, max: 9 }), (parts, distance) => {
        const combinations = parts.reduce<Occurrence[][]>(
          (all, part) => all.flatMap((chosen) => part.map((each) => [...chosen, each])),
          [[]],
        );
        const near = combinations.filter((all) => Math.max(...all.map(([start]) => start)) - Math.min(...all.map(([, end]) => end)) <= distance);
        const expected = [...new Set(near.flat().map((each) => each.join()))].sort();
        expect(takePart(parts, { distance }).map((each) => each.join()).sort()).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });
}); // prettier-ignore
