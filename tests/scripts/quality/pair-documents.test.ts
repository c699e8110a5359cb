import { describe, expect, test } from 'vitest';
import type { DocumentReading } from '#core/model/document.ts';
import { pairByAgreement, pairInOrder } from '#scripts/quality/pair-documents.ts';

function reading(title: string): DocumentReading {
  return {
    order: 1,
    column: null,
    title,
    kind: 'notice',
    documentNumber: null,
    issuers: [],
    speaker: null,
    signedOn: null,
    printedOn: null,
    pageStart: null,
    pageEnd: null,
    text: title,
    blocks: [],
    outline: [],
    confidence: 1,
    evidence: [],
  };
}

const agreement = (title: string, { title: found }: DocumentReading): number =>
  title === found ? 2 : title.charAt(0) === found.charAt(0) ? 1 : 0;

function titles(pairs: readonly { reading: DocumentReading | null }[]): (string | null)[] {
  return pairs.map((pair) => pair.reading?.title ?? null);
}

describe('pairing documents with readings', () => {
  test('in order leaves what is missing without a reading', () => {
    expect(titles(pairInOrder(['甲', '乙'], [reading('甲')]))).toEqual(['甲', null]);
  });

  test('by agreement takes the most alike first', () => {
    const readings = [reading('甲一'), reading('甲二'), reading('乙')];
    expect(titles(pairByAgreement(['甲二', '甲三'], readings, agreement))).toEqual(['甲二', '甲一']);
  });

  test('by agreement shows what was read instead of a document that nothing agrees with', () => {
    const readings = [reading('甲'), reading('丙')];
    expect(titles(pairByAgreement(['乙', '甲', '丁'], readings, agreement))).toEqual(['丙', '甲', null]);
  });
});
