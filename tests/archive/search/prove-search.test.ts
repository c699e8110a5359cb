import { expect, it } from 'vitest';
import { proveSearch } from '#archive/search/prove-search.ts';
import { searchQuestionSchema } from '#core/model/search.ts';
import { holdDocuments, indexHoldings, searchable } from './search-holdings.ts';

const control = { report: () => undefined, breathe: () => Promise.resolve() };

it.each([
  ['a word', '防汛', [2]],
  ['a title', '标题:防汛', [2]],
  ['an issuer', '机关:水务局', [2]],
  ['words in one sentence', '防汛 ~句 抢险', [2]],
  ['what it does not hold', '营商环境', []],
])('a scan finds what an index that lacks a document does not: %s', async (_, query, missing) => {
  const document = { title: '关于防汛的通知', text: '做好防汛抢险。', issuers: ['水务局'] };
  const db = await holdDocuments([document, document]);
  const index = indexHoldings(db);
  const prove = () => proveSearch(searchable(db, index), searchQuestionSchema.parse({ query }), control);
  const before = await prove();
  index.changeDocuments({ changed: [], removed: [2] }, 2);
  const after = await prove();
  expect([before.missing, after.missing, before.found, after.found, after.documents, after.extra]).toEqual([
    [],
    missing,
    2 * missing.length,
    2 * missing.length,
    2,
    [],
  ]);
});
