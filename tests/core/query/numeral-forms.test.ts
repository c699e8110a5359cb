import { describe, expect, it } from 'vitest';
import { locateHits } from '#core/query/find-hits.ts';
import { numeralForms } from '#core/query/numeral-forms.ts';
import { parseQuery } from '#core/query/parse-query.ts';

describe('numeralForms', () => {
  it.each([
    ['a year', '2024年', ['二〇二四年', '二零二四年']],
    ['a year by place', '二〇二四年', ['2024年', '二零二四年']],
    ['a year with the other zero', '二零二四年', ['2024年', '二〇二四年']],
    ['four places that are a year', '二〇二四', ['2024', '二零二四']],
    ['a year without a zero', '一九九八', ['1998']],
    ['a day', '二〇二四年一月十七日', ['2024年1月17日', '二零二四年一月十七日']],
    ['a day in digits', '2024年1月17日', ['二〇二四年一月十七日', '二零二四年一月十七日']],
    ['a day in both', '2024年一月', ['2024年1月', '二〇二四年一月', '二零二四年一月']],
    ['an article', '第十二条', ['第12条']],
    ['an article of many', '第105条', ['第一百零五条', '第一百〇五条', '第一〇五条']],
    ['an article in Han numerals', '第一百一十条', ['第110条', '第一一〇条']],
    ['a count', '三号', ['3号']],
    ['a count in digits', '3号', ['三号']],
    ['two of something', '2项', ['二项', '两项']],
    ['both of them', '两年', ['2年', '二年']],
    ['the second', '第2条', ['第二条']],
    ['a session', '十四届三中全会', ['14届三中全会']],
    ['an ordinal', '第三方', ['第3方']],
    ['a number inside a term', '于二十三日印发', ['于23日印发']],
    ['a code', '一〇五号', ['105号', '一百零五号', '一百〇五号']],
    ['an old numeral', '廿三日', ['23日', '二十三日']],
    ['a percentage', '5%', ['五%']],
    ['no number in 统一', '统一', []],
    ['no number in 统一号召', '统一号召', []],
    ['no number in 一般', '一般', []],
    ['no number in 万一', '万一人员', []],
    ['no number in 百年', '百年', []],
    ['no number in 两会', '两会', []],
    ['no number in 三万元', '三万元', []],
    ['no number between others', '七八年', []],
    ['no number after a word', '高一年级', []],
    ['no number of a decimal', '3.5元', []],
    ['no number with zeros before it', '007号', []],
    ['no number of a name in letters', 'a3条', []],
    ['no number without a counter', '2024', []],
    ['no number above four places', '12345号', []],
  ])('writes %s', (_, form, forms) => {
    expect(numeralForms(form)).toEqual(forms);
  });
});

describe('a word that holds a number', () => {
  it.each([
    ['in other numerals', '二〇二四年三月', '2024年3月', ['二〇二四年三月']],
    ['as typed inside a longer number', '13号', '3号', ['3号']],
    ['in other numerals inside no longer number', '13号 十三号', '三号', ['三号']],
    ['with digits of full width', '２０２４年', '二零二四年', ['２０２４年']],
    ['with a circle for a zero', '二○二四年', '2024年', ['二○二四年']],
    ['as typed where it is quoted', '二〇二四年', '"2024年"', []],
    ['as typed where it is exact', '二〇二四年', '=2024年', []],
  ])('is found %s', (_, text, query, found) => {
    const ranges = locateHits(parseQuery(query).tree, text);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(found);
  });
});
