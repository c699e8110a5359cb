import { describe, expect, it } from 'vitest';
import { findStretches } from '#core/query/find-stretches.ts';
import { toSearchForm } from '#core/text/search-form.ts';

describe('findStretches', () => {
  it.each<[string, Parameters<typeof findStretches>[1], string, string[]]>([
    ['sentences with their ends', 'sentence', '甲。乙！丙？丁', ['甲。', '乙!', '丙?', '丁']],
    ['sentences of lines and cells', 'sentence', '甲\n乙\t丙', ['甲\n', '乙\t', '丙']],
    ['one sentence with commas and points', 'sentence', '甲，3.5；乙：丙', ['甲,3.5;乙:丙']],
    ['lines', 'paragraph', '甲。乙\t丙\n丁', ['甲。乙\t丙\n', '丁']],
    ['articles to the next', 'article', '甲\n第一条乙\n丙\n第 12 條丁', ['第一条乙\n丙\n', '第12条丁']],
    ['articles to the next chapter, section or part', 'article', '第一条甲\n第二章\n乙\n第二条丙\n第一节\n第三条\n第二编', ['第一条甲\n', '第二条丙\n', '第三条\n']],
    ['no article inside a line', 'article', '依照第一条', []],
  ])('gives %s', (_, unit, text, stretches) => {
    const form = toSearchForm(text).text;
    expect(findStretches(form, unit).map(([start, end]) => form.slice(start, end))).toEqual(stretches);
  }); // prettier-ignore
});
