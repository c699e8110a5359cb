import { beforeEach, expect, test } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import {
  browseStore,
  fold,
  look,
  relist,
  tick,
  ticksAfter,
  UNTOUCHED,
} from '#renderer/annotations/browser/browse-state.ts';

const id = (digit: number) => annotationIdSchema.parse(`00000000-0000-4000-8000-00000000000${digit}`);

beforeEach(() => {
  browseStore.set(UNTOUCHED);
});

test('listing something else begins at the top; ticks stay, and what is folded, as long as the groups do', () => {
  look({ active: 40, scrollTop: 900 });
  tick([id(1)], true);
  fold('=甲', true);
  relist({ filter: { text: '甲' } });
  expect(browseStore.get()).toMatchObject({
    active: 0,
    scrollTop: 0,
    ticked: new Set([id(1)]),
    folded: new Set(['=甲']),
  });
  relist({ by: 'tag' });
  expect(browseStore.get().folded).toEqual(new Set());
});

test('what a change removes is no longer ticked, and a step of undo lets go of all ticks', () => {
  const ticked = new Set([id(1), id(2)]);
  const removing: Inverse = { operation: 'annotations.restore', request: { ids: [id(2)] } };
  const titling: Inverse = { operation: 'dossier.save', request: { title: '', items: [] } };
  expect(ticksAfter(ticked, { kind: 'made', inverses: [removing] })).toEqual(new Set([id(1)]));
  expect(ticksAfter(ticked, { kind: 'made', inverses: [titling] })).toBe(ticked);
  const step = { id: 1, operation: 'annotations.save', at: '2026-01-02T03:04:05.000Z' };
  expect(ticksAfter(ticked, { kind: 'stepped', step })).toEqual(new Set());
});
