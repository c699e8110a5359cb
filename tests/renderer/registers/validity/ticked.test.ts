import { expect, test } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import { decidedBetween, withoutTicks, type Ticked } from '#renderer/registers/validity/ticked.ts';
import { NOTHING_TO_UNDO, recordChange, stepUndo, type UndoList } from '#renderer/state/undo.ts';

const id = (number: number) => documentIdSchema.parse(number);
const decided = (...numbers: number[]): Inverse => ({
  operation: 'validity.save',
  request: {
    decisions: numbers.map((number) => ({ documentId: id(number), status: null, since: null, note: '' })),
  },
});
const other: Inverse = { operation: 'dossier.save', request: { title: '', items: [] } };
const earlier = recordChange(NOTHING_TO_UNDO, [decided(7)]);

async function step(list: UndoList, direction: 'undo' | 'redo'): Promise<UndoList> {
  return (await stepUndo(list, direction, (inverse) => Promise.resolve({ ...inverse })))?.list ?? list;
}

test('a change names the documents it decides on, and no earlier ones', () => {
  expect(decidedBetween(earlier, recordChange(earlier, [decided(1, 2), decided(3)]))).toEqual(
    [1, 2, 3].map(id),
  );
});

test('undoing and repeating a decision name its documents again', async () => {
  const list = recordChange(earlier, [decided(1, 2)]);
  const undone = await step(list, 'undo');
  expect(decidedBetween(list, undone)).toEqual([id(1), id(2)]);
  expect(decidedBetween(undone, await step(undone, 'redo'))).toEqual([id(1), id(2)]);
});

test('another change, made or undone, names none', async () => {
  const list = recordChange(earlier, [other]);
  expect(decidedBetween(earlier, list)).toEqual([]);
  expect(decidedBetween(list, await step(list, 'undo'))).toEqual([]);
});

test('only the ticks of those documents go; without any the ticks are the same', () => {
  const ticked: Ticked = { state: 'suggested', ids: new Set([id(1), id(2)]) };
  expect(withoutTicks(ticked, [id(2), id(9)])).toEqual({ state: 'suggested', ids: new Set([id(1)]) });
  expect(withoutTicks(ticked, [id(9)])).toBe(ticked);
});
