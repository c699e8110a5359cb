import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '#core/errors/app-error.ts';
import { BAD_QUERY_REASONS } from '#core/query/bad-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { ANY_ONE, ANY_RUN, type QueryNode, type TermNode } from '#core/query/query-tree.ts';
import { toSearchForm } from '#core/text/search-form.ts';

const term = (typed: string, forms: TermNode['forms'] = [typed], options = {}): TermNode => ({
  kind: 'term',
  typed,
  forms,
  isExact: false,
  isWholeWord: false,
  ...options,
});

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
    ['NEAR keeps within ten characters', 'NEAR(质子 中心)', 'NEAR("质子" "中心", 10)'],
    ['NEAR takes a distance', 'NEAR(质子 中心, 5)', 'NEAR("质子" "中心", 5)'],
    ['NEAR in full width', 'NEAR（质子　中心，２０）', 'NEAR("质子" "中心", 20)'],
    ['NEAR of several', 'NEAR(甲乙 丙丁 戊己,3)', 'NEAR("甲乙" "丙丁" "戊己", 3)'],
    ['NEAR parted by commas', 'NEAR(甲乙，丙丁, 戊己)', 'NEAR("甲乙" "丙丁" "戊己", 10)'],
    ['NEAR of phrases', 'NEAR("营商 环境","改善。", 5)', 'NEAR("营商环境" "改善。", 5)'],
    ['NEAR of alternatives', 'NEAR((教育|培训) 中心, 5)', 'NEAR(("教育" OR "培训") "中心", 5)'],
    [
      'NEAR of full-width alternatives',
      'NEAR(（教育 OR 培训）, 中心)',
      'NEAR(("教育" OR "培训") "中心", 10)',
    ],
    ['single characters in NEAR are no padded name', 'NEAR(水 电, 5)', 'NEAR("水" "电", 5)'],
    ['a padded name in NEAR stands in brackets', 'NEAR((沈 波) 主任)', 'NEAR("沈波" "主任", 10)'],
    [
      'NEAR beside terms',
      '甲乙 NEAR(丙 丁) -NEAR(戊 己, 0)',
      '("甲乙" NEAR("丙" "丁", 10) -NEAR("戊" "己", 0))',
    ],
    ['NEAR in a group', '(NEAR(丙 丁) | 甲乙) 戊己', '((NEAR("丙" "丁", 10) OR "甲乙") "戊己")'],
    ['a number with a comma in NEAR', 'NEAR(投资 1,000万元, 5)', 'NEAR("投资" "1,000万元", 5)'],
    ['small near is a word', 'near(甲 乙)', '("near(甲" "乙)")'],
    ['one sentence', '质子 ~句 中心', '("质子" ~句 "中心")'],
    ['one paragraph', '质子 ～段 中心', '("质子" ~段 "中心")'],
    ['one article', '质子 ~條 中心', '("质子" ~条 "中心")'],
    [
      'scopes in English',
      '甲乙 ~s 丙丁 | 甲乙 ~Paragraph 丙丁',
      '(("甲乙" ~句 "丙丁") OR ("甲乙" ~段 "丙丁"))',
    ],
    ['a chain of one scope', '甲乙 ~句 丙丁 ~句 戊己', '("甲乙" ~句 "丙丁" ~句 "戊己")'],
    [
      'alternatives in a scope',
      '(甲乙 | 丙丁) ~条 (戊己|"庚 辛")',
      '(("甲乙" OR "丙丁") ~条 ("戊己" OR "庚辛"))',
    ],
    ['a scope binds more than NOT, and than AND', '甲乙 -丙丁 ~句 戊己', '("甲乙" -("丙丁" ~句 "戊己"))'],
    ['a scope without spaces is text', '1~段', '"1~段"'],
    ['a lone scope is text', '~句', '"~句"'],
    ['equals makes a term exact', '=質子 中心', '(="質子" "中心")'],
    ['equals before quotes', '="沈 波" 标题:=通知', '(="沈 波" 标题:="通知")'],
    ['a lone equals is text', '=', '"="'],
    ['wildcards in words', 'GDP* a?c 第1?条', '(gdp* a?c 第1?条)'],
    ['a wildcard between 年 and 月', '2024年？月', '2024年?月'],
    ['wildcards in a field', '标题:GDP*', '标题:gdp*'],
    ['question marks between Han characters are text', '为什么?怎么办？', '"为什么?怎么办?"'],
    ['a question mark far from any letter is text', 'AI是什么?怎么办', '"ai是什么?怎么办"'],
    ['wildcards in quotes are text', '"GDP*"', '"gdp*"'],
    ['wildcards in exact words are text', '=GDP* =*', '(="GDP*" ="*")'],
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
    ['NEAR(质子 中心', 4, 'unclosed-group'],
    ['质子 ~句', 5, 'operand-missing'],
    ['~句 质子', 0, 'operand-missing'],
    ['质子 ~句 ~句 中心', 6, 'operand-missing'],
    ['质子 ~句 OR 中心', 6, 'operand-missing'],
    [`${'('.repeat(40)}甲 乙 丙丁${')'.repeat(40)}`, 33, 'nested-too-deep'],
  ])('refuses %j and says where and why', (query, position, reason) => {
    expect(() => parseQuery(query)).toThrow(
      expect.objectContaining({ code: 'search/bad-query', context: { position, reason } }) as Error,
    );
  });

  it.each([
    ['NEAR()', 0, 5, 'near-parts-missing'],
    ['甲乙 NEAR(质子, 5)', 3, 5, 'near-parts-missing'],
    ['NEAR(质子 中心, 1234567)', 12, 7, 'number-expected'],
    ['NEAR(质子 -中心)', 8, 1, 'plain-term-expected'],
    ['NEAR(质子 标题:中心)', 8, 5, 'plain-term-expected'],
    ['NEAR(质子 NEAR(甲 乙))', 8, 5, 'plain-term-expected'],
    ['NEAR((质子 中心) 甲乙)', 5, 1, 'plain-term-expected'],
    ['年:2024 ~句 中心', 0, 6, 'plain-term-expected'],
    ['质子 ~句 -中心', 6, 1, 'plain-term-expected'],
    ['甲乙 ~句 丙丁 ~段 戊己', 9, 2, 'scopes-mixed'],
    ['(甲乙 ~句 丙丁) ~段 戊己', 0, 1, 'plain-term-expected'],
    ['甲乙 *', 3, 1, 'wildcards-only'],
    ['标题:？*', 3, 2, 'wildcards-only'],
  ])('refuses %j and says where, how far and why', (query, position, length, reason) => {
    expect(() => parseQuery(query)).toThrow(
      expect.objectContaining({ code: 'search/bad-query', context: { position, length, reason } }) as Error,
    );
  });

  it.each<[string, string, Partial<{ isExact: boolean; isWholeWord: boolean }>, QueryNode]>([
    ['a word, folded', '質子', {}, term('質子', ['质子'])],
    ['wildcards, and the characters themselves', 'GDP*?', {}, term('GDP*?', ['gdp*?', `gdp${ANY_RUN}${ANY_ONE}`])],
    ['an exact term', '=質子', {}, term('質子', ['质子'], { isExact: true })],
    ['all terms exact', '質子', { isExact: true }, term('質子', ['质子'], { isExact: true })],
    ['an exact term without what does not print at its ends', '="\u200b質 子 "', {}, term('質 子', ['质子'], { isExact: true })],
    ['whole words', 'GDP', { isWholeWord: true }, term('GDP', ['gdp'], { isWholeWord: true })],
    ['a field', '标题:質子', { isWholeWord: true }, { kind: 'field', field: 'title', term: term('質子', ['质子'], { isWholeWord: true }) }],
    ['an exact document number as its characters', '云溪发〔2024〕2号', { isExact: true }, term('云溪发〔2024〕2号', ['云溪发(2024)2号'], { isExact: true })],
    ['terms that stand together', '甲乙 ~句 (丙丁|戊己)', {}, { kind: 'together', within: { unit: 'sentence' }, parts: [[term('甲乙')], [term('丙丁'), term('戊己')]] }],
    ['a number near a term', 'NEAR(根据 云溪发2024年第2号, 5)', {}, { kind: 'together', within: { unit: 'character', distance: 5 }, parts: [[term('根据')], [term('云溪发2024年第2号', ['云溪发2024年第2号', '云溪发二〇二四年第二号', '云溪发二零二四年第二号'])]] }],
  ])('reads %s', (_, query, options, tree) => {
    expect(parseQuery(query, options).tree).toEqual(tree);
  }); // prettier-ignore

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
    const forms = children.flatMap((child) => (child.kind === 'term' ? child.forms : []));
    expect(forms).toContain('云溪发(2024)2号');
  });

  it('asks for a number typed in traditional script under both keys', () => {
    const { tree } = parseQuery('雲溪發〔2024〕2號');
    expect(tree.kind === 'or' && tree.children.filter(({ kind }) => kind === 'document-number')).toHaveLength(
      2,
    );
  });
});

const piece = fc.oneof(
  fc.constantFrom('"', '“', '”', '(', ')', '（', '）', ' ', '　', '|', '-', 'OR ', ' NOT ', 'AND', '标题:', '年:', '日期：', '*', '?', '='),
  fc.constantFrom('NEAR(', ', 5)', ' ~句 ', ' ~段 ', '，', '2024', 'GDP*', '..', '政府', '沈', 'a', '\u0000', '\u0001', "'", '{body}', '+', ':', '\n'),
  fc.string({ unit: 'binary', maxLength: 3 }),
); // prettier-ignore
const anyQuery = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** The forms of every term of a tree. */
function allForms(node: QueryNode): string[] {
  switch (node.kind) {
    case 'term':
      return [...node.forms];
    case 'field':
      return [...node.term.forms];
    case 'together':
      return node.parts.flat().flatMap(allForms);
    case 'and':
    case 'or':
      return node.children.flatMap(allForms);
    case 'not':
      return allForms(node.child);
    case 'numbers':
    case 'dates':
    case 'document-number':
      return [];
  }
}

function isForm(form: string): boolean {
  return (
    form !== '' &&
    !/[\n\t]/.test(form) &&
    toSearchForm(form).text === form.replaceAll(ANY_ONE, '').replaceAll(ANY_RUN, '')
  );
}

describe('any string', () => {
  it('is read into terms that a text can hold, or refused with a place inside it and a known reason', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        try {
          expect(allForms(parseQuery(query).tree).every(isForm)).toBe(true);
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
});
