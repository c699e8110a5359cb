import { describe, expect, it } from 'vitest';
import { locateHits } from '#core/query/find-hits.ts';
import { holds } from '#core/query/holds.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { QueryOptions } from '#core/query/query-tree.ts';
import { toSearchedText } from '#core/query/searched-text.ts';

/** The pieces of the text that are hits. */
function hitsOf(text: string, query: string, options: Partial<QueryOptions> = {}): string[] {
  const { tree } = parseQuery(query, options);
  return locateHits(tree, text).map(([start, end]) => text.slice(start, end));
}

function isHeld(text: string, query: string): boolean {
  return holds(parseQuery(query).tree, toSearchedText(text), () => false);
}

describe('locateHits', () => {
  it.each([
    ['every place of a word', '政府和政府', '政府', ['政府', '政府']],
    ['a word that overlaps itself from hit to hit', 'aaaa', 'aa', ['aa', 'aa']],
    ['the longer of two that begin together', '政府工作', '政府 政府工作', ['政府工作']],
    ['the earlier of two that overlap', '人民政府', '政府 人民政', ['人民政']],
    [
      'one inside another only where it stands alone',
      '人民政府和政府',
      '人民政府|政府',
      ['人民政府', '政府'],
    ],
    ['nothing of what is refused', '甲乙丙丁', '甲乙 -丙丁', ['甲乙']],
    ['nothing for a field', '甲乙', '标题:甲乙', []],
    ['the original characters', '質 子，Ａ', '质子 a', ['質 子', 'Ａ']],
    ['a phrase with its punctuation', '发展，教育。发展教育', '"发展，教育"', ['发展，教育']],
    ['the longest piece that wildcards fit', 'GDP2024增长 gd', 'GDP*', ['GDP2024']],
    ['one character for each question mark', '2024年1月 2024年12月', '2024年?月', ['2024年1月']],
    ['no Han character for a wildcard', '2024年一月', '2024年*月', []],
    ['wildcards as characters too', '公式为a*b', 'a*b', ['a*b']],
  ])('gives %s', (_, text, query, found) => {
    expect(hitsOf(text, query)).toEqual(found);
  });

  it.each([
    ['only in the script typed', '質子质子', '=質子', ['質子']],
    ['only in the case typed', 'GDP Gdp', '=Gdp', ['Gdp']],
    ['only in the width typed', '2024年２０２４年', '=２０２４', ['２０２４']],
    ['only with the spaces typed', '沈波 沈 波', '="沈 波"', ['沈 波']],
    ['only the bracket typed', '〔2024〕[2024]', '=[2024]', ['[2024]']],
    ['no piece of a character', '㎏kg', '=kg', ['kg']],
  ])('gives exact terms %s', (_, text, query, found) => {
    expect(hitsOf(text, query)).toEqual(found);
  });

  it.each([
    ['Latin words', 'GDPs GDP xGDP GDP2', 'GDP', ['GDP']],
    ['beside Han characters', '全年GDP增长', 'GDP', ['GDP']],
    ['numbers', '12024年 2024年', '2024年', ['2024年']],
    ['Han text as ever', '人民政府工作', '政府', ['政府']],
    ['with wildcards', 'xabc abc', 'ab*', ['abc']],
  ])('gives whole words: %s', (_, text, query, found) => {
    expect(hitsOf(text, query, { isWholeWord: true })).toEqual(found);
  });
});

const LAW = '第一章总则\n第一条为发展教育。制定本法\n二、教育\n第十二条之一发展\n第二章教育';

describe('terms that stand together', () => {
  it.each([
    ['near', '教育与培训', 'NEAR(教育 培训, 1)', ['教育', '培训']],
    ['not nearer than they stand', '教育与培训', 'NEAR(教育 培训, 0)', []],
    ['in any order', '培训、教育', 'NEAR(教育 培训, 1)', ['培训', '教育']],
    ['only where they take part', '教育甲乙丙丁戊教育和培训', 'NEAR(教育 培训, 2)', ['教育', '培训']],
    ['overlapping', '人民政府', 'NEAR(人民政 政府, 0)', ['人民政']],
    ['first to last', '甲一二乙三四丙', 'NEAR(甲 乙 丙, 5)', ['甲', '乙', '丙']],
    ['not further than first to last', '甲一二乙三四丙', 'NEAR(甲 乙 丙, 4)', []],
    ['as alternatives', '教育一培训二中心', 'NEAR((教育|培训) 中心, 1)', ['培训', '中心']],
    ['across lines', '教育\n培训', 'NEAR(教育 培训, 1)', ['教育', '培训']],
    ['in a sentence', '教育。培训！教育、培训', '教育 ~句 培训', ['教育', '培训']],
    ['in no sentence that ends between', '教育？培训', '教育 ~句 培训', []],
    ['in no sentence across lines or cells', '教育\n培训\t教育', '教育 ~句 培训', []],
    ['in a paragraph', '教育。培训\n教育', '教育 ~段 培训', ['教育', '培训']],
    ['in a row of a table', '教育\t培训\n教育', '教育 ~段 培训', ['教育', '培训']],
    ['in an article', LAW, '发展 ~条 教育', ['发展', '教育', '教育']],
    ['in no article outside of any', '教育发展', '发展 ~条 教育', []],
    ['three in one sentence', '甲乙丙。甲乙', '甲 ~句 乙 ~句 丙', ['甲', '乙', '丙']],
    ['as one piece of text for two parts', '教育', '教育 ~句 教育', ['教育']],
    ['with a phrase that crosses sentences in none', '甲。乙丙', '"甲。乙" ~句 丙', []],
  ])('are found %s', (_, text, query, found) => {
    expect(hitsOf(text, query)).toEqual(found);
  });

  it('are found in a long text in which every character is one', () => {
    const text = toSearchedText('甲乙'.repeat(200_000));
    expect(holds(parseQuery('NEAR(甲 乙 丙, 900000)').tree, text, () => false)).toBe(false);
    expect(holds(parseQuery('NEAR(甲 乙, 900000)').tree, text, () => false)).toBe(true);
  });
});

describe('holds', () => {
  it.each([
    ['all', '甲丙', '甲 乙', false],
    ['any', '甲丙', '甲|乙', true],
    ['a refusal', '甲丙', '甲 -乙', true],
    ['a refusal of what stands together', '甲。乙', '甲 -甲 ~句 乙', true],
    ['a group', '甲丙', '(乙|丙) 甲', true],
    ['facts as they are told', '甲', '标题:甲', false],
  ])('answers for %s', (_, text, query, expected) => {
    expect(isHeld(text, query)).toBe(expected);
  });
});
