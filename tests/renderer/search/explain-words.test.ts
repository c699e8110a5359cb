import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { explainQuery } from '#core/query/explain-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { wordsOfExplanation } from '#renderer/search/query/explain-words.ts';

beforeAll(startMessages);

const words = (query: string, language: string): string =>
  wordsOfExplanation(i18next.getFixedT(language), explainQuery(parseQuery(query).tree));

test.each([
  ['公园', '“公园”', '"公园"'],
  ['公园 -绿地', '“公园”，且不含“绿地”', '"公园", and without "绿地"'],
  ['公园 | 绿地', '“公园”或“绿地”', '"公园" or "绿地"'],
  ['教育 (公园 | 绿地)', '“教育”，且（“公园”或“绿地”）', '"教育", and ("公园" or "绿地")'],
  ['NEAR(道路 建设, 8)', '“道路”与“建设”相距不超过 8 字', '"道路" and "建设" at most 8 characters apart'],
  [
    '环境 ~句 (保护 | 治理)',
    '“环境”与（“保护”或“治理”）在同一句',
    '"环境" and ("保护" or "治理") in one sentence',
  ],
  [
    '标题:报告 年:2020..2024',
    '标题含“报告”，且年份 2020 至 2024',
    'title with "报告", and year 2020 to 2024',
  ],
  ['日期:2024-03-06..', '日期 2024-03-06 起', 'date since 2024-03-06'],
  ['="公園"', '“公園”（逐字照写）', '"公園" (as written)'],
])('%s is told in both languages', (query, chinese, english) => {
  expect({ chinese: words(query, 'zh-CN'), english: words(query, 'en') }).toEqual({ chinese, english });
});
