import { describe, expect, it } from 'vitest';
import { toMatchExpression } from '#core/query/match-expression.ts';
import { parseQuery } from '#core/query/parse-query.ts';

const show = (query: string): string | null =>
  toMatchExpression(parseQuery(query).tree)?.replaceAll('\u0002', '^') ?? null;

describe('toMatchExpression', () => {
  it.each([
    ['a run without its last single', '营商环境', '{body title} : "营商 商环 环境"'],
    ['punctuation at the end', '政府。', '{body title} : "政府 府 。"'],
    ['punctuation inside', '3.5%', '{body title} : "3 . ^5 5 %"'],
    ['a single at the end after punctuation', '府，发', '{body title} : "府 , ^发"'],
    ['quotes doubled', '“放管', '{body title} : """ ^放 放管"'],
    ['a title', '标题:通知', '{title given_title} : "通知"'],
    ['one character of a title as a prefix', '标题:通 公报', null],
    ['alternatives', '公报 | 教育', '({body title} : "公报" OR {body title} : "教育")'],
    ['a refusal', '公报 -教育', '(({body title} : "公报") NOT ({body title} : "教育"))'],
    ['nothing for one character', '的', null],
    ['nothing for facts', '公报 年:2024', null],
    ['nothing for refusals only', '-公报', null],
    ['nothing for annotations', '批注:公报', null],
  ])('writes %s', (_, query, expression) => {
    expect(show(query)).toBe(expression);
  });
});
