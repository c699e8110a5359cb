import { describe, expect, it } from 'vitest';
import { type ExplainedTerm, explainQuery, type Explanation } from '#core/query/explain-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';

const term = (typed: string, more: Partial<ExplainedTerm> = {}): ExplainedTerm => ({
  typed,
  also: [],
  hasWildcards: false,
  isExact: false,
  isWholeWord: false,
  ...more,
});

describe('explainQuery', () => {
  it.each<[string, string, Explanation]>([
    ['a word as it was typed', '質子', { kind: 'term', term: term('質子') }],
    ['other numerals', '第12条', { kind: 'term', term: term('第12条', { also: ['第十二条'] }) }],
    ['wildcards', 'GDP*', { kind: 'term', term: term('GDP*', { hasWildcards: true }) }],
    ['an exact word', '=質子', { kind: 'term', term: term('質子', { isExact: true }) }],
    ['a field', '标题:通知', { kind: 'field', field: 'title', term: term('通知') }],
    ['years', '年:2020..', { kind: 'range', field: 'year', from: 2020, to: null }],
    ['days', '日期:2024-01', { kind: 'range', field: 'date', from: '2024-01-01', to: '2024-01-31' }],
    [
      'what stands together',
      'NEAR((教育|培训) 中心, 5)',
      {
        kind: 'together',
        within: { unit: 'character', distance: 5 },
        parts: [[term('教育'), term('培训')], [term('中心')]],
      },
    ],
    [
      'all, any and none',
      '甲乙 (丙丁|戊己) -庚辛',
      {
        kind: 'all',
        parts: [
          { kind: 'term', term: term('甲乙') },
          { kind: 'any', parts: [{ kind: 'term', term: term('丙丁') }, { kind: 'term', term: term('戊己') }] },
          { kind: 'none', part: { kind: 'term', term: term('庚辛') } },
        ],
      },
    ],
    [
      'a document number, printed canonically',
      '文号:云溪发2024年第2号',
      {
        kind: 'any',
        parts: [
          { kind: 'document-number', number: '云溪发〔2024〕2号' },
          { kind: 'field', field: 'number', term: term('云溪发2024年第2号', { also: ['云溪发二〇二四年第二号', '云溪发二零二四年第二号'] }) },
        ],
      },
    ],
  ])('tells %s', (_, query, explanation) => {
    expect(explainQuery(parseQuery(query).tree)).toEqual(explanation);
  }); // prettier-ignore
});
