import { beforeEach, expect, test } from 'vitest';
import { showBody, showPerson, tabOf, turnTo } from '#renderer/registers/pages.ts';
import { goBack, journeyStore, START } from '#renderer/state/navigation.ts';
import { forgetLists } from '#renderer/state/register-memory.ts';

beforeEach(() => {
  journeyStore.set(START);
  forgetLists();
});

const page = () => journeyStore.get().current.page;

test.each([
  [{ at: 'list', tab: 'citations', body: null }, 'citations'],
  [{ at: 'person', name: '江华' }, 'people'],
  [{ at: 'body', name: '区教育局' }, 'authorities'],
  [{ at: 'indicator', series: [] }, 'indicators'],
] as const)('%o lies under the tab %s', (shown, tab) => {
  expect(tabOf(shown)).toBe(tab);
});

test('one goes back from a page to where one was', () => {
  showPerson('江华');
  showBody('区教育局');
  const seen = [page()];
  for (let step = 0; step < 2; step += 1) {
    journeyStore.update(goBack);
    seen.push(page());
  }
  expect(seen).toEqual([{ at: 'body', name: '区教育局' }, { at: 'person', name: '江华' }, null]);
  expect(journeyStore.get().current.room).toBe('shelf');
});

test('a tab is found again as it was left, and turning to one is no step of the journey', () => {
  showPerson('江华');
  const { past } = journeyStore.get();
  turnTo('validity');
  turnTo('people');
  expect(page()).toEqual({ at: 'person', name: '江华' });
  expect(journeyStore.get().past).toBe(past);
});

test('in another archive the tabs begin anew', () => {
  showPerson('江华');
  turnTo('validity');
  forgetLists();
  turnTo('people');
  expect(page()).toEqual({ at: 'list', tab: 'people', body: null });
});
