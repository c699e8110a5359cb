import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentIdSchema } from '#core/model/ids.ts';
import { goTo, START, type Journey } from '#renderer/state/navigation.ts';
import { addTab, closeTab, ONE_TAB, reopenTab, turnTo, type TabSet } from '#renderer/state/tab-set.ts';

/** A journey that has come to a document. */
function reading(number: number): Journey {
  const documentId = documentIdSchema.parse(number);
  return goTo(START, {
    room: 'shelf',
    issueId: null,
    place: { documentId, asked: null, from: null, target: null },
    page: null,
  });
}

const shown = ({ open }: TabSet) => open.map(({ current }) => current.place?.documentId ?? null);

test('a tab is added behind the present one, which stays in front', () => {
  const tabs = addTab(addTab({ ...ONE_TAB, open: [reading(1)] }, reading(2)), reading(3));
  expect([shown(tabs), tabs.active]).toEqual([[1, 3, 2], 0]);
});

test('beyond the last tab comes the first', () => {
  const tabs = addTab({ ...ONE_TAB, open: [reading(1)] }, reading(2));
  expect([turnTo(tabs, 1).active, turnTo(tabs, 2).active, turnTo(tabs, -1).active]).toEqual([1, 0, 1]);
});

test('what is closed is opened again, the last of all too', () => {
  const tabs = turnTo(addTab({ ...ONE_TAB, open: [reading(1)] }, reading(2)), 1);
  const none = closeTab(closeTab(tabs, 1), 0);
  expect(shown(none)).toEqual([null]);
  const one = reopenTab(none);
  expect([shown(one), one.active]).toEqual([[1], 0]);
  const both = reopenTab(one);
  expect([shown(both), both.active]).toEqual([[1, 2], 1]);
  expect(reopenTab(both)).toBe(both);
});

test('whatever is done, one tab is in front', () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom('add', 'turn', 'close', 'reopen'), fc.integer({ min: -3, max: 40 })),
  );
  fc.assert(
    fc.property(steps, (made) => {
      let tabs = ONE_TAB;
      for (const [step, number] of made) {
        if (step === 'add') tabs = addTab(tabs, reading(Math.abs(number) + 1));
        else if (step === 'turn') tabs = turnTo(tabs, number);
        else if (step === 'close') tabs = closeTab(tabs, number);
        else tabs = reopenTab(tabs);
        expect(tabs.open[tabs.active]).toBeDefined();
      }
    }),
  );
});
