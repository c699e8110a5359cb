import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFilters } from '#archive/search/apply-filters.ts';
import { countHits } from '#archive/search/count-hits.ts';
import { idsIn } from '#archive/search/document-set.ts';
import { evaluateQuery } from '#archive/search/evaluate-query.ts';
import { nothingMade, SearchMemory } from '#archive/search/search-memory.ts';
import { makeTerm } from '#core/query/make-term.ts';
import { combine, type QueryNode, type TermNode } from '#core/query/query-tree.ts';
import { holdDocuments, indexHoldings } from '#tests/archive/search/search-holdings.ts';
import { naiveHits, naiveMatches, type NaiveDocument } from '#tests/support/naive-query.ts';

const CORPORA = 250;
const TREES_A_CORPUS = 80;

const CHARACTERS = Array.from('教育統统一二三十号aA-,，。？\n\t 第条23');
const PIECES = ['\n第三条', '\n第二章', '二十三号', '23号', '统一', '教育', 'ab', '3条', '教育'];
const piece = fc.oneof(fc.constantFrom(...CHARACTERS), fc.constantFrom(...PIECES));
const words = (maxLength: number) => fc.array(piece, { minLength: 1, maxLength }).map((all) => all.join(''));
const rarely = () => fc.nat(5).map((number) => number === 0);

const held = fc.record({
  text: words(30),
  title: words(4).map((title) => title.replace(/[\n\t]/gu, '')),
  issuers: fc.array(fc.constantFrom('教育局', '統计局', '政府'), { maxLength: 2 }),
  column: fc.constantFrom('教育', '统计', null),
  year: fc.option(fc.integer({ min: 2020, max: 2024 })),
});

const isTerm = (term: TermNode | null): term is TermNode => term !== null;
const term = fc
  .tuple(
    fc.oneof(words(3), fc.constantFrom('a*', '2?', '三号', '23号', '第三条')),
    fc.record({ isExact: rarely(), isWholeWord: rarely(), isQuoted: fc.boolean() }),
  )
  .map(([typed, read]) => makeTerm(typed.replace(/[\n\t]/gu, ''), read))
  .filter(isTerm);
const stretch = fc.oneof(
  fc.constantFrom('sentence' as const, 'paragraph' as const, 'article' as const).map((unit) => ({ unit })),
  fc.integer({ min: 0, max: 6 }).map((distance) => ({ unit: 'character' as const, distance })),
);
const year = fc.option(fc.integer({ min: 2020, max: 2024 }));

const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    term,
    fc.record({
      kind: fc.constant('together' as const),
      within: stretch,
      parts: fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('title' as const, 'issuer' as const, 'column' as const),
      term,
    }),
    fc.record({
      kind: fc.constant('numbers' as const),
      field: fc.constant('year' as const),
      from: year,
      to: year,
    }),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, children]) => combine(kind, children)),
    tie('tree').map((child): QueryNode => ({ kind: 'not', child })),
  ),
}));

/** Answers trees from the index, as `search.run` and `search.facets` do, with the hits of each document. */
async function answer(memory: SearchMemory, db: Parameters<typeof applyFilters>[0], asked: QueryNode) {
  const sources = memory.sources(() => Promise.resolve());
  const { catalogue } = sources;
  const evaluation = await evaluateQuery(sources, asked);
  const narrowed = applyFilters(db, catalogue, evaluation.matching, {});
  const hits = await countHits({ tree: asked, catalogue, evaluation, narrowed, ...nothingMade() }, sources);
  return Array.from(idsIn(narrowed.documents), (id) => [id, hits[id]]);
}

test(
  'the index finds what a naive reading of every text finds, with as many hits',
  { timeout: 300_000 },
  async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(held, { minLength: 3, maxLength: 10 }),
        fc.array(tree, { minLength: TREES_A_CORPUS, maxLength: TREES_A_CORPUS }),
        async (documents, trees) => {
          const db = await holdDocuments(documents);
          const index = indexHoldings(db);
          // Some documents live in segments of their own, in which others have been before.
          for (const [at, { text, title, issuers }] of documents.entries()) {
            if (at % 3 === 0) continue;
            const document = { id: at + 1, title, documentNumber: null, issuers, text };
            index.changeDocuments({ changed: [{ ...document, text: '别的教育' }], removed: [] }, 1);
            index.changeDocuments({ changed: [document], removed: [] }, 1);
            index.tidy(0.01);
          }
          const memory = new SearchMemory({ db, index });
          for (const asked of trees) {
            const expected = documents.flatMap((document: NaiveDocument, at) =>
              naiveMatches(asked, document) ? [[at + 1, naiveHits(asked, document.text).length]] : [],
            );
            expect([JSON.stringify(asked), await answer(memory, db, asked)]).toEqual([
              JSON.stringify(asked),
              expected,
            ]);
            compared++;
          }
          index.close();
          db.close();
        },
      ),
      { numRuns: CORPORA },
    );
    expect(compared).toBeGreaterThanOrEqual(CORPORA * TREES_A_CORPUS);
  },
);
