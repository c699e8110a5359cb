import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateHits } from '#core/query/find-hits.ts';
import { makeTerm } from '#core/query/make-term.ts';
import { reasonsOf } from '#core/query/reasons-of.ts';

describe('reasonsOf', () => {
  it.each([
    ['nothing', '质子', '质子', []],
    ['script', '质子', '質子', ['script']],
    ['script of what was typed', '質子', '质子', ['script']],
    ['width', '2024年', '２０２４年', ['width']],
    ['case', 'gdp', 'GDP', ['case']],
    ['width and case', 'gdp', 'ＧＤＰ', ['width', 'case']],
    ['spacing', '沈波', '沈　波', ['spacing']],
    ['spacing of what does not print', '质子', '质\u200b子', ['spacing']],
    ['a kind of bracket', '云溪发[2024]2号', '云溪发〔2024〕2号', ['punctuation']],
    ['a bracket of full width', '云溪发(2024)2号', '云溪发（2024）2号', ['punctuation']],
    ['a comma of full width', '一,二', '一，二', ['punctuation']],
    ['dashes and quotes', '"a"-b', '“a”—b', ['punctuation']],
    ['a character for another', 'kg', '㎏', ['variant']],
    ['a circle for a zero', '二〇二四', '二○二四', ['variant']],
    ['an accent of its own', 'é', 'e\u0301', ['variant']],
    ['half-width kana', 'ガ', 'ｶﾞ', ['variant']],
    [
      'several at once',
      '雲溪發[2024]2號',
      '云溪发〔２０２４〕 2号',
      ['script', 'width', 'spacing', 'punctuation'],
    ],
    ['numerals', '2024年1月', '二〇二四年一月', ['numeral']],
    ['numerals and script', '第12條', '第十二条', ['script', 'numeral']],
    ['numerals and spacing', '十二条', '12 条', ['spacing', 'numeral']],
    ['numerals by place', '第123条', '第一二三条', ['numeral']],
    ['wildcards', 'GDP*', 'GDP2024', ['wildcard']],
    ['wildcards that stand for nothing', 'GDP*', 'GDP', ['wildcard']],
    ['wildcards and case', 'gdp*', 'GDP2024', ['case', 'wildcard']],
    ['wildcards and spacing', '2024年?月', '2024年 5 月', ['spacing', 'wildcard']],
    ['wildcards as characters', 'a*b', 'A*b', ['case']],
  ])('tells %s', (_, typed, matched, reasons) => {
    expect(reasonsOf(typed, matched)).toEqual(reasons);
  });

  it('has a reason for every hit that is not what was typed, and none for any that is', () => {
    const characters = fc.constantFrom(...Array.from('質质ＡAa（([,，—- \u200b2２二十〇○年号號*?㎏kg'));
    const piece = (minLength: number, maxLength: number) =>
      fc.array(characters, { minLength, maxLength }).map((all) => all.join(''));
    fc.assert(
      fc.property(piece(1, 4), piece(0, 30), (typed, text) => {
        const term = makeTerm(typed, { isQuoted: false, isExact: false, isWholeWord: false });
        if (term === null) return;
        for (const [start, end] of locateHits(term, text)) {
          const matched = text.slice(start, end);
          expect([typed, matched, reasonsOf(typed, matched).length > 0]).toEqual([typed, matched, typed !== matched]);
        }
      }),
      { numRuns: 5_000 },
    );
  }); // prettier-ignore
});
