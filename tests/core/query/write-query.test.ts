import { describe, expect, it } from 'vitest';
import { parseQuery } from '#core/query/parse-query.ts';
import type { QueryForm } from '#core/query/query-form.ts';
import { writeQuery } from '#core/query/write-query.ts';

/** A form in which nothing is asked for. */
const NOTHING: QueryForm = {
  all: '',
  phrase: '',
  any: '',
  none: '',
  near: { words: '', within: { unit: 'sentence' } },
  title: '',
  number: '',
  issuer: '',
  column: '',
  yearFrom: null,
  yearTo: null,
  dateFrom: null,
  dateTo: null,
  note: '',
  tag: '',
};

describe('writeQuery', () => {
  it.each<[string, Partial<QueryForm>, string]>([
    ['nothing for an empty form', {}, ''],
    ['nothing for what does not print', { all: ' \u200b ', phrase: '\n', tag: '　' }, ''],
    ['all words', { all: '质子 中心' }, '质子 中心'],
    ['a padded name', { all: '沈 波 主任' }, '沈波 主任'],
    ['single characters that are no name', { all: '水  电' }, '"水" "电"'],
    ['wildcards', { all: 'GDP*' }, 'GDP*'],
    ['operators as words', { all: 'OR NEAR -甲 ~句 =乙 标题:丙' }, '"OR" "NEAR" "-甲" "~句" "=乙" "标题:丙"'],
    ['brackets as characters', { all: '（一）提高 (甲 乙)' }, '"（一）提高" "(甲" "乙)"'],
    ['quotes as characters', { all: '"放管服"改革 “甲”' }, '”"放管服"改革” ”“甲“”'],
    ['a phrase', { phrase: '发展，教育' }, '"发展，教育"'],
    ['any of some words', { any: '水 电' }, '("水" | "电")'],
    ['any of one word', { any: '教育' }, '教育'],
    ['none of some words', { none: '教育 2.7%' }, '-教育 NOT 2.7%'],
    ['words near each other', { near: { words: '教育 培训', within: { unit: 'character', distance: 5 } } }, 'NEAR(教育 培训, 5)'],
    ['words in one article', { near: { words: '教育 1,000 甲', within: { unit: 'article' } } }, '教育 ~条 "1,000" ~条 "甲"'],
    ['one word near nothing', { near: { words: '教育', within: { unit: 'sentence' } } }, '教育'],
    ['words of the title', { title: '教育 通知' }, '标题:教育 标题:通知'],
    ['one value', { issuer: '教育局 办公室', column: '重要报告' }, '机关:"教育局 办公室" 栏目:重要报告'],
    ['years', { yearFrom: 2020, yearTo: 2024 }, '年:2020..2024'],
    ['years the other way round', { yearFrom: 2024, yearTo: 2020 }, '年:2020..2024'],
    ['one year', { yearFrom: 2024, yearTo: 2024 }, '年:2024'],
    ['days', { dateFrom: '2024-01-17' }, '日期:2024-01-17..'],
    ['everything together', { all: '甲乙', none: '丙丁', tag: '教育', note: '核对' }, '甲乙 批注:核对 标签:教育 -丙丁'],
  ])('writes %s', (_, filled, query) => {
    expect(writeQuery({ ...NOTHING, ...filled })).toBe(query);
  }); // prettier-ignore

  it('writes a refusal of a number so that it is no negative number', () => {
    const { tree } = parseQuery(writeQuery({ ...NOTHING, none: '2.7%' }));
    expect(tree).toMatchObject({ kind: 'not', child: { kind: 'term', typed: '2.7%' } });
  });

  it('writes a document number so that it goes straight to the document', () => {
    const { tree } = parseQuery(writeQuery({ ...NOTHING, number: '云溪发 2024 2' }));
    expect(tree).toMatchObject({
      kind: 'or',
      children: [{ kind: 'document-number', key: '云溪发|2024|2' }, {}],
    });
  });
});
