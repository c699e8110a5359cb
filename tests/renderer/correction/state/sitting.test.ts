import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import {
  NOTHING_STAGED,
  redoStep,
  stage,
  stepTo,
  undoStep,
  type Sitting,
} from '#renderer/correction/state/sitting.ts';

const begin = (at: number): Change => ({ change: 'begin-document', at });

test('changes made in one go are taken back in one step', () => {
  const staged = stage(stage(NOTHING_STAGED, [begin(1)]), [begin(2), begin(3)]);
  expect(staged.changes).toEqual([begin(1), begin(2), begin(3)]);
  expect(undoStep(staged).changes).toEqual([begin(1)]);
  expect(undoStep(undoStep(staged)).changes).toEqual([]);
  expect(redoStep(undoStep(staged)).changes).toEqual(staged.changes);
});

test('a new change forgets what was taken back', () => {
  const staged = stage(undoStep(stage(NOTHING_STAGED, [begin(1)])), [begin(2)]);
  expect(redoStep(staged)).toBe(staged);
});

test('giving everything up is a step that can be taken back', () => {
  const staged = stage(NOTHING_STAGED, [begin(1)]);
  const empty = stepTo(staged, []);
  expect(empty.changes).toEqual([]);
  expect(undoStep(empty).changes).toEqual([begin(1)]);
});

test('nothing happens where there is nothing to take back, to repeat or to stage', () => {
  expect(undoStep(NOTHING_STAGED)).toBe(NOTHING_STAGED);
  expect(redoStep(NOTHING_STAGED)).toBe(NOTHING_STAGED);
  expect(stage(NOTHING_STAGED, [])).toBe(NOTHING_STAGED);
});

const change = fc.oneof(
  fc.nat(4).map(begin),
  fc.nat(4).map((at): Change => ({ change: 'join-document', at })),
  fc.tuple(fc.nat(4), fc.string({ minLength: 1 })).map(([at, title]): Change => ({
    change: 'set-document',
    at,
    fields: { title },
  })),
);

test('taking every step back and repeating every step gives the same list', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (steps) => {
      const end = steps.reduce<Sitting>(stage, NOTHING_STAGED);
      let sitting = end;
      for (let step = 0; step < steps.length; step += 1) sitting = undoStep(sitting);
      expect(sitting.changes).toEqual([]);
      for (let step = 0; step < steps.length; step += 1) sitting = redoStep(sitting);
      expect(sitting.changes).toEqual(end.changes);
    }),
  );
});
