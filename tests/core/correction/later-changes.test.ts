import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeStates } from '#core/correction/change-state.ts';
import { noLaterChanges } from '#core/correction/later-changes.ts';
import type { Change } from '#core/model/correction.ts';
import { arbitraryChange } from './arbitrary-changes.ts';
import { BULLETIN, read } from './bulletin.ts';

const plain = read();

/** The rule, said of two changes. */
function overrules(later: Change, change: Change): boolean {
  if ('fields' in later || 'fields' in change) {
    if (!('fields' in later) || !('fields' in change) || later.change !== change.change) return false;
    const isSame = later.change === 'set-issue' || ('at' in change && later.at === change.at);
    const fields = Object.keys(later.fields);
    return isSame && Object.keys(change.fields).some((field) => fields.includes(field));
  }
  const subjects = [
    ['begin-document', 'join-document'],
    ['set-text', 'split-block', 'join-block', 'set-aside', 'take-in'],
    ['set-block'],
    ['set-page'],
  ];
  const reach = 'end' in later ? later.end : later.at + 1;
  const subject = subjects.find((kinds) => kinds.includes(later.change));
  return later.at <= change.at && change.at < reach && subject?.includes(change.change) === true;
}

it('a change is overruled where any later one says something else of the same thing', () => {
  fc.assert(
    fc.property(fc.array(arbitraryChange(plain, BULLETIN), { maxLength: 30 }), (changes) => {
      const later = noLaterChanges(changes);
      const found = changes.toReversed().map((change) => {
        const isOverruled = later.overrule(change);
        later.add(change);
        return isOverruled;
      });
      expect(found.toReversed()).toEqual(
        changes.map((change, index) => changes.slice(index + 1).some((each) => overrules(each, change))),
      );
    }),
    { numRuns: 500 },
  );
});

it.each<[string, (number: number) => Change]>([
  [
    'of places that are not there',
    (number) => ({ change: 'set-block', at: 5000 + number, kind: 'note', level: null }),
  ],
  [
    'of facts of no document',
    (number) => ({ change: 'set-document', at: 5000 + number, fields: { title: '甲' } }),
  ],
  [
    'of stretches that cover each other',
    (number) => ({ change: 'take-in', at: 5000, end: 200_000 - number }),
  ],
])('the states of many changes are told in proportion to their number: %s', (_, make) => {
  const took = (many: number): number => {
    const changes = Array.from({ length: many }, (_unused, number) => make(number));
    const runs = Array.from({ length: 3 }, () => {
      const startedAt = performance.now();
      expect(changeStates(plain, changes)).toHaveLength(many);
      return performance.now() - startedAt;
    });
    return Math.min(...runs);
  };
  took(1000);
  // Each looked at beside each other would take 64 times as long.
  expect(took(80_000) / took(10_000)).toBeLessThan(32);
});
