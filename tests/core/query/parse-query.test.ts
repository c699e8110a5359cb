import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '#core/errors/app-error.ts';
import { BAD_QUERY_REASONS } from '#core/query/bad-query.ts';
import { toMatchExpression } from '#core/query/match-expression.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { QueryNode } from '#core/query/query-tree.ts';

describe('parseQuery', () => {
  it.each([
    ['a space means AND', '质子 中心', '("质子" "中心")'],
    ['an ideographic space too', '质子　中心', '("质子" "中心")'],
    ['OR binds less than AND', '甲乙 丙丁 OR 戊己', '(("甲乙" "丙丁") OR "戊己")'],
    ['a bar is OR, with spaces or without', '甲乙|丙丁 ｜ 戊己', '("甲乙" OR "丙丁" OR "戊己")'],
    ['AND may be written', '甲乙 AND 丙丁', '("甲乙" "丙丁")'],
    ['small or is a word', 'this or that', '("this" "or" "that")'],
    ['minus refuses', '甲乙 -丙丁', '("甲乙" -"丙丁")'],
    ['NOT refuses', '甲乙 NOT 丙丁', '("甲乙" -"丙丁")'],
    ['minus inside a term belongs to it', '1-3月', '"1-3月"'],
    ['a second minus belongs to the term', '--甲乙', '-"-甲乙"'],
    ['brackets group', '(甲乙 | 丙丁) 戊己', '(("甲乙" OR "丙丁") "戊己")'],
    [
      'full-width brackets group too',
      '（甲乙 OR 丙丁） -（戊己 庚辛）',
      '(("甲乙" OR "丙丁") -("戊己" "庚辛"))',
    ],
    ['groups nest', '((甲乙 | 丙丁) 戊己)', '(("甲乙" OR "丙丁") "戊己")'],
    ['a single term in ASCII brackets is a group', '-(质子)', '-"质子"'],
    ['a single term in full-width brackets is text', '（试用期一年）', '"(试用期一年)"'],
    ['a bracket that goes on is text', '（一）提高质量', '"(一)提高质量"'],
    ['a bracket that never closes is text', '（试用期', '"(试用期"'],
    ['a bracket that closes nothing is text', '一年）；', '"一年);"'],
    ['brackets inside a term are text', '云溪[2024]文', '"云溪(2024)文"'],
    ['quotes hold spaces', '"营商 环境" 改善', '("营商环境" "改善")'],
    ['curly quotes quote', '“营商环境，改善”', '"营商环境,改善"'],
    ['a quote that goes on is text', '“放管服”改革', '""放管服"改革"'],
    ['a curly quote that never closes is text', '“十四五 规划', '(""十四五" "规划")'],
    ['a lone operator is text', 'OR', '"or"'],
    ['a lone bar is text', '|', '"|"'],
    ['a lone minus is text', '-', '"-"'],
    ['a lone negative number is text', '-2.7%', '"-2.7%"'],
    ['a minus before a number refuses it beside a term', '增长 -2.7%', '("增长" -"2.7%")'],
    ['punctuation is a term', '，', '","'],
    ['two single Han characters are a padded name', '沈 波', '"沈波"'],
    ['a spread title is closed up', '政 府 工 作 报 告', '"政府工作报告"'],
    ['two spaces are no padding', '沈  波', '("沈" "波")'],
    ['a longer neighbour is no padding', '沈 波涛', '("沈" "波涛")'],
    ['invisible words are not there', '质子 \u200b', '"质子"'],
    ['fields in Chinese', '标题:通知 机关：云溪区 栏目:重要', '(标题:"通知" 机关:"云溪区" 栏目:"重要")'],
    ['fields in English, in any case', 'Title:"a b" issuer:c', '(标题:"a b" 机关:"c")'],
    ['annotations', '批注:核对 -标签:教育', '(批注:"核对" -标签:"教育")'],
    ['a year', '年:2024', '年:2024'],
    ['years', '年:2020..2024', '年:2020..2024'],
    ['open years', 'year:..2024 年:２０２０..', '(年:..2024 年:2020..)'],
    ['an issue', '期:第3期', '期:3'],
    ['a month', '日期:2024-02', '日期:2024-02-01..2024-02-29'],
    ['months', 'date:2024-01..2024-03', '日期:2024-01-01..2024-03-31'],
    ['a day', '日期:2024年1月17日', '日期:2024-01-17'],
    ['an unknown name before a colon is text', '时间:9', '"时间:9"'],
  ])('%s', (_, query, reading) => {
    expect(parseQuery(query).reading).toBe(reading);
  });

  it.each([
    ['', 0, 'empty-query'],
    [' \u3000\n', 0, 'empty-query'],
    ['\u200b', 0, 'empty-query'],
    ['""', 0, 'empty-query'],
    ['质子 OR', 5, 'operand-missing'],
    ['| 质子', 0, 'operand-missing'],
    ['质子 OR | 中心', 6, 'operand-missing'],
    ['质子 NOT', 6, 'operand-missing'],
    ['(质子 OR 中心', 0, 'unclosed-group'],
    ['质子 "中心 环境', 3, 'unclosed-quote'],
    ['标题: 通知', 3, 'field-value-missing'],
    ['标题:\u200b', 0, 'field-value-missing'],
    ['年:二十', 0, 'number-expected'],
    ['年:..', 0, 'number-expected'],
    ['年:2024..2020', 0, 'range-backwards'],
    ['日期:2024-13', 0, 'date-expected'],
    ['日期:2023-02-29', 0, 'date-expected'],
    ['NEAR(质子 中心, 5)', 0, 'near-not-supported'],
    ['质子 ~句 中心', 3, 'scope-not-supported'],
    [`${'('.repeat(40)}甲 乙 丙丁${')'.repeat(40)}`, 33, 'nested-too-deep'],
  ])('refuses %j and says where and why', (query, position, reason) => {
    expect(() => parseQuery(query)).toThrow(
      expect.objectContaining({ code: 'search/bad-query', context: { position, reason } }) as Error,
    );
  });

  it.each([
    ['云溪发〔2024〕2号'],
    ['云溪发[2024]2号'],
    ['云溪发【２０２４】2號'],
    ['云溪发（2024）2 号'],
    ['云溪发2024 2'],
  ])('takes %s for a document number', (query) => {
    const { tree } = parseQuery(query);
    const children = tree.kind === 'or' ? tree.children : [];
    expect(children).toContainEqual({ kind: 'document-number', key: '云溪发|2024|2' });
    expect(children).toContainEqual({ kind: 'term', form: '云溪发(2024)2号' });
  });

  it('asks for a number typed in traditional script under both keys', () => {
    const { tree } = parseQuery('雲溪發〔2024〕2號');
    expect(tree.kind === 'or' && tree.children.filter(({ kind }) => kind === 'document-number')).toHaveLength(
      2,
    );
  });
});

/** Every string literal of an FTS5 expression taken away: what is left must be made of our own words only. */
function outsideQuotes(expression: string): string {
  return expression.replace(/"(?:[^"]|"")*"/g, '');
}

const piece = fc.oneof(
  fc.constantFrom('"', '“', '”', '(', ')', '（', '）', ' ', '　', '|', '-', 'OR ', ' NOT ', 'AND', '标题:', '年:', '日期：', '*', '^'),
  fc.constantFrom('NEAR(', '~句', '2024', '..', '政府', '沈', 'a', '\u0000', '\u0001', "'", '{body}', '+', ':', '\n'),
  fc.string({ unit: 'binary', maxLength: 3 }),
); // prettier-ignore
const anyQuery = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('any string', () => {
  it('is read, or refused with a place inside it and a known reason', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        try {
          parseQuery(query);
        } catch (error) {
          if (!isAppError(error, 'search/bad-query')) throw error;
          const { position, reason } = error.context;
          expect(BAD_QUERY_REASONS).toContain(reason);
          expect(Number(position)).toBeGreaterThanOrEqual(0);
          expect(Number(position)).toBeLessThanOrEqual(query.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never reaches MATCH outside a quoted phrase', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        let tree: QueryNode;
        try {
          ({ tree } = parseQuery(query));
        } catch {
          return;
        }
        expect(outsideQuotes(toMatchExpression(tree) ?? '')).toMatch(
          /^(?:[ ():*{}]|AND|OR|NOT|body|title|document_number|issuer|given_title)*$/,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
