import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupKey, layGroups, layPlain, lineAt } from '#renderer/annotations/browser/lay-groups.ts';

const groups = fc.array(
  fc.record({ value: fc.option(fc.string()), label: fc.string(), count: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 12 },
);

test('each line is the head of its group or one of its rows, in order, and folded groups have only a head', () => {
  fc.assert(
    fc.property(groups, fc.func(fc.boolean()), (all, isFolded) => {
      const folded = new Set(all.map(groupKey).filter(isFolded));
      const layout = layGroups(all, folded);
      const lines = Array.from({ length: layout.total }, (_, index) => lineAt(layout, index));
      const naive = all.flatMap((group) => [
        { group, offset: null },
        ...(folded.has(groupKey(group))
          ? []
          : Array.from({ length: group.count }, (_, offset) => ({ group, offset }))),
      ]);
      expect(
        lines.map((line) => ({
          group: line?.section.group,
          offset: line?.kind === 'row' ? line.offset : null,
        })),
      ).toEqual(naive);
      expect([lineAt(layout, -1), lineAt(layout, layout.total)]).toEqual([null, null]);
    }),
  );
});

test('without groups every line is a row', () => {
  const layout = layPlain(3);
  const [section] = layout.sections;
  expect([0, 1, 2, 3].map((index) => lineAt(layout, index))).toEqual([
    { kind: 'row', section, offset: 0 },
    { kind: 'row', section, offset: 1 },
    { kind: 'row', section, offset: 2 },
    null,
  ]);
});

test('no value is another group than an empty one', () => {
  expect(groupKey({ value: null })).not.toBe(groupKey({ value: '' }));
});
