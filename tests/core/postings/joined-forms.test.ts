import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUnits, joinForms } from '#core/postings/joined-forms.ts';
import { isBoundary } from '#core/postings/keys.ts';
import { forms } from './lists.ts';

type Count = [unit: number, document: number, count: number];

/** What is counted, in its order. */
function counted(texts: readonly string[]): Count[] {
  const { units, documents, counts, order } = countUnits(joinForms(texts));
  return Array.from(order, (at) => [units[at] ?? 0, documents[at] ?? 0, counts[at] ?? 0]);
}

function naivelyCounted(texts: readonly string[]): Count[] {
  return texts
    .flatMap((text, document) => {
      const all = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      const own = [...new Set(all)].filter((unit) => !isBoundary(unit));
      return own.map((unit): Count => [unit, document, all.filter((other) => other === unit).length]);
    })
    .sort(([unit, document], [other, otherDocument]) => unit - other || document - otherDocument);
}

describe('countUnits', () => {
  it('counts each unit in each document by unit, then by document, and leaves out what queries cannot hold', () => {
    expect(counted(['乙甲乙\n', '', '甲'])).toEqual([
      ['乙'.charCodeAt(0), 0, 2],
      ['甲'.charCodeAt(0), 0, 1],
      ['甲'.charCodeAt(0), 2, 1],
    ]);
    expect([counted([]), counted(['']), counted(['\n\n'])]).toEqual([[], [], []]);
  });

  it('counts what a search through the texts counts', () => {
    fc.assert(
      fc.property(forms, (texts) => {
        expect(counted(texts)).toEqual(naivelyCounted(texts));
      }),
    );
  });
});
