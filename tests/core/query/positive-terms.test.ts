import { describe, expect, it } from 'vitest';
import { findHits } from '#core/query/find-hits.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { findTermOfHit, positiveTerms } from '#core/query/positive-terms.ts';
import { toSearchedText } from '#core/query/searched-text.ts';

describe('positiveTerms', () => {
  it('leaves out what is refused and what asks for a field', () => {
    const { tree } = parseQuery('甲乙 (丙丁 | 戊己) ~句 庚辛 -壬癸 标题:子丑 年:2024');
    expect(positiveTerms(tree).map(({ typed }) => typed)).toEqual(['甲乙', '丙丁', '戊己', '庚辛']);
  });
});

describe('findTermOfHit', () => {
  it('names the term that each hit is of', () => {
    const { tree } = parseQuery('質子 2024年*月 | 第12条');
    const text = toSearchedText('质子，第十二条，2024年5月');
    const terms = findHits(tree, text).map((hit) => findTermOfHit(tree, text, hit)?.typed);
    expect(terms).toEqual(['質子', '第12条', '2024年*月']);
  });

  it('names none for what is no hit', () => {
    expect(findTermOfHit(parseQuery('甲').tree, toSearchedText('乙'), [0, 1])).toBeNull();
  });
});
