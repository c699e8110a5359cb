import { expect, it } from 'vitest';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import { describePassage } from '#core/excerpt/describe-passage.ts';
import { itemKey } from '#core/excerpt/item-key.ts';
import { excerptItemSchema } from '#core/model/excerpt.ts';
import { measures } from './sample-dossier.ts';

const rangeOf = (quote: string) => {
  const start = measures.text.indexOf(quote);
  return { start, end: start + quote.length };
};

it('describes a passage so that it is found again', () => {
  const item = excerptItemSchema.parse(describePassage(measures, rangeOf('一窗受理')));
  if (item.kind !== 'passage') throw new Error(item.kind);
  expect(resolveSelector(measures.text, item.selector)).toMatchObject({ range: rangeOf('一窗受理') });
  expect(() => describePassage(measures, { start: 3, end: 3 })).toThrow('annotation/bad-range');
});

it('has one key for one passage and another for every other item', () => {
  const items = [
    describePassage(measures, rangeOf('一窗受理')),
    describePassage(measures, rangeOf('一窗')),
    { kind: 'document' as const, documentId: measures.id },
  ];
  expect(new Set(items.map(itemKey)).size).toBe(3);
  expect(itemKey(describePassage(measures, rangeOf('一窗')))).toBe(itemKey(describePassage(measures, rangeOf('一窗'))));
}); // prettier-ignore
