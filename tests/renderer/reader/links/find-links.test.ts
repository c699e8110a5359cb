import { expect, test } from 'vitest';
import { documentIdSchema } from '#core/model/ids.ts';
import { findLinks, linksWithin, type CitationRow } from '#renderer/reader/links/find-links.ts';

const TEXT =
  '关于通知\n根据《云溪区绿化管理办法》(云政发[2021]3号）和《云溪区市容条例》，现通知如下。\n见云政发〔2021〕3号。';
const SENTENCE = { start: 5, end: TEXT.lastIndexOf('\n') };

function citation(change: Partial<CitationRow>): CitationRow {
  const held = { title: null, documentNumber: null, targetDocumentId: documentIdSchema.parse(2), ...change };
  return { relation: 'cites', sentence: '', range: SENTENCE, documentId: documentIdSchema.parse(1), ...held };
}

const wordsOf = (citations: readonly CitationRow[]) =>
  findLinks(TEXT, citations).map(({ range, target }) => [TEXT.slice(range.start, range.end), target]);

test('titles in their marks and numbers in any brackets are links, within the sentence that cites', () => {
  const both = citation({ title: '云溪区绿化管理办法', documentNumber: '云政发〔2021〕3号' });
  expect(wordsOf([both])).toEqual([
    ['《云溪区绿化管理办法》', 2],
    ['云政发[2021]3号', 2],
  ]);
});

test('what the archive does not hold is no link', () => {
  expect(wordsOf([citation({ title: '云溪区市容条例', targetDocumentId: null })])).toEqual([]);
});

test('links are in text order and none overlaps another', () => {
  const later = citation({ title: '云溪区市容条例', targetDocumentId: documentIdSchema.parse(3) });
  const first = citation({ title: '云溪区绿化管理办法' });
  const links = findLinks(TEXT, [later, first, first]);
  expect(links.map(({ target }) => target)).toEqual([2, 3]);
  expect(linksWithin(links, { start: 0, end: 25 }).map(({ target }) => target)).toEqual([2]);
});
