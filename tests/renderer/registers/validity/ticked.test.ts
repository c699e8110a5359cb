import { expect, test } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import { decidedBy, withoutTicks, type Ticked } from '#renderer/registers/validity/ticked.ts';

const id = (number: number) => documentIdSchema.parse(number);
const decided = (...numbers: number[]): Inverse => ({
  operation: 'validity.save',
  request: {
    decisions: numbers.map((number) => ({ documentId: id(number), status: null, since: null, note: '' })),
  },
});
const other: Inverse = { operation: 'dossier.save', request: { title: '', items: [] } };

test('a change names the documents it decides on, among whatever else it does', () => {
  expect(decidedBy({ kind: 'made', inverses: [decided(1, 2), other, decided(3)] })).toEqual(
    [1, 2, 3].map(id),
  );
});

test('only the ticks of those documents go; without any the ticks are the same', () => {
  const ticked: Ticked = { state: 'suggested', ids: new Set([id(1), id(2)]) };
  expect(withoutTicks(ticked, [id(2), id(9)])).toEqual({ state: 'suggested', ids: new Set([id(1)]) });
  expect(withoutTicks(ticked, [id(9)])).toBe(ticked);
});
