import { beforeEach, expect, test, vi } from 'vitest';
import { documentIdSchema } from '#core/model/ids.ts';
import { readKept, writeKept } from '#renderer/state/kept-reading.ts';
import { goTo, START, type Location } from '#renderer/state/navigation.ts';
import { ONE_TAB } from '#renderer/state/tab-set.ts';

const documentId = documentIdSchema.parse(7);
const question = { query: '公园', isExact: false, isWholeWord: false, filters: {} };

/** A document opened in the search room, from a result or not. */
function found(from: boolean): Location {
  return {
    room: 'search',
    issueId: null,
    place: {
      documentId,
      asked: null,
      from: from ? { question, view: 'documents', index: 3 } : null,
      target: { at: 'first-hit' },
      beside: documentIdSchema.parse(8),
    },
    page: { at: 'person', name: '沈波' },
  };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
});

test('tabs and places are found again as they were left, for each archive', () => {
  const open = [goTo(START, found(true)), goTo(START, found(false))];
  writeKept('one', { tabs: { ...ONE_TAB, open, active: 1 }, leftAt: [[7, 1200]] });
  const kept = readKept('one');
  expect(kept?.tabs.active).toBe(1);
  expect(kept?.leftAt).toEqual([[7, 1200]]);
  expect(kept?.tabs.open.map(({ current }) => [current.room, current.place?.target, current.page])).toEqual([
    ['search', null, null],
    // Without results there is nothing to come back to in the search room.
    ['shelf', null, null],
  ]);
  expect(kept?.tabs.open[0]?.current.place?.beside).toBe(8);
  expect(kept?.tabs.open[0]?.past.length).toBe(1);
  expect(readKept('other')).toBeNull();
});

test.each(['', '{"tabs":', '{"tabs":{"open":[],"active":0,"closed":[]},"leftAt":[]}', '[]', 'null'])(
  'what cannot be read is nothing: %s',
  (text) => {
    localStorage.setItem('reading in one', text);
    expect(readKept('one')).toBeNull();
  },
);
