import { expect, it } from 'vitest';
import { locateHits } from '#core/query/find-hits.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { positiveTerms } from '#core/query/positive-terms.ts';
import { reasonsOfHit } from '#core/query/reasons-of-hit.ts';

it('tells of each hit in what it differs from the term that it is of', () => {
  const { tree } = parseQuery('質子 2024年*月 | 第12条');
  const text = '质子，第十二条，2024年5月，第12条';
  const hits = locateHits(tree, text).map(([start, end]) => text.slice(start, end));
  expect(hits.map((hit) => [hit, reasonsOfHit(positiveTerms(tree), hit)])).toEqual([
    ['质子', ['script']],
    ['第十二条', ['numeral']],
    ['2024年5月', ['wildcard']],
    ['第12条', []],
  ]);
});

it('tells none of what is no hit', () => {
  expect(reasonsOfHit(positiveTerms(parseQuery('甲').tree), '乙')).toEqual([]);
});
