import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdDocuments, idsAndCounts, indexHoldings, search } from '#tests/archive/search/search-holdings.ts';

// The oracle knows nothing of the program: folding for the few characters of these corpora, written down by hand.
const FOLD: Readonly<Record<string, string>> = {
  '（': '(', '）': ')', '〔': '(', '〕': ')', '[': '(', ']': ')', '，': ',', '：': ':', '—': '-', '－': '-',
  '濟': '济', '號': '号', '２': '2', 'A': 'a', 'B': 'b', '“': '"', '”': '"', '\u200b': '', '○': '〇', 'Ａ': 'a',
}; // prettier-ignore

function oracleForm(text: string): string {
  const folded = Array.from(text, (character) => FOLD[character] ?? character).join('');
  return folded.replace(/[ \u3000]+/g, (gap, at: number) => {
    const before = folded[at - 1] ?? '';
    const after = folded[at + gap.length] ?? '';
    return /[a-z0-9]/.test(before) && /[a-z0-9]/.test(after) ? ' ' : '';
  });
}

function countByScan(text: string, piece: string): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) count++;
  return count;
}

const CHARACTERS = Array.from('济济济政政府府发濟號号22２5ab A（）〔〕[]，。：—－“”%.\n\t \u3000\u200b○〇𠀀');
const textArbitrary = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 60 })
  .map((characters) => characters.join(''));

/** A piece of text in quotes, unless it holds a quote itself. */
const pieceArbitrary = fc.record({
  document: fc.nat(),
  from: fc.nat(),
  length: fc.integer({ min: 1, max: 8 }),
});

describe('search', () => {
  it('finds exactly the documents, with exactly the counts, that a scan of the texts finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(textArbitrary, { minLength: 1, maxLength: 12 }),
        fc.array(pieceArbitrary, { minLength: 1, maxLength: 30 }),
        fc.array(textArbitrary, { maxLength: 10 }),
        async (texts, pieces, strangers) => {
          const db = await holdDocuments(texts.map((text) => ({ text })));
          const index = indexHoldings(db);
          const wanted = pieces.map(({ document, from, length }) => {
            const characters = Array.from(texts[document % texts.length] ?? '');
            const start = from % characters.length;
            // Without its line ends, a piece that crosses them is a phrase that only looks as if it were there.
            return characters
              .slice(start, start + length)
              .join('')
              .replace(/[\n\t]/g, '');
          });
          for (const piece of [
            ...wanted,
            ...strangers.map((text) => Array.from(text).slice(0, 4).join('')),
          ]) {
            if (/[\n\t"“”]/.test(piece) || oracleForm(piece) === '') continue;
            const form = oracleForm(piece);
            const expected = texts
              .map((text, at): [number, number] => [at + 1, countByScan(oracleForm(text), form)])
              .filter(([, count]) => count > 0);
            const answer = await search(db, index, `"${piece}"`);
            expect({ piece, total: answer.total, found: idsAndCounts(answer) }).toEqual({
              piece,
              total: expected.length,
              found: expected,
            });
          }
          index.close();
          db.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
