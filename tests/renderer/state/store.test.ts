import { expect, test } from 'vitest';
import { createStore } from '#renderer/state/store.ts';

test('listeners hear of every other value and of none that is the same', () => {
  const store = createStore(1);
  const heard: number[] = [];
  const end = store.subscribe(() => heard.push(store.get()));
  store.set(1);
  store.set(2);
  store.update((value) => value + 1);
  end();
  store.set(9);
  expect(heard).toEqual([2, 3]);
});
