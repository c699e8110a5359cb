import { expect, it } from 'vitest';
import { parseQuery } from '#core/query/parse-query.ts';
import { positiveTerms } from '#core/query/positive-terms.ts';

it('leaves out what is refused and what asks for a field', () => {
  const { tree } = parseQuery('甲乙 (丙丁 | 戊己) ~句 庚辛 -壬癸 标题:子丑 年:2024');
  expect(positiveTerms(tree).map(({ typed }) => typed)).toEqual(['甲乙', '丙丁', '戊己', '庚辛']);
});
