import { createStore } from '../../state/store.ts';

const KEY = 'gazette:not-one-body';
const MOST = 2000;

/** One set of names, whatever their order, as one word. */
export function keyOf(names: readonly string[]): string {
  return [...names].sort().join('\n');
}

function read(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []);
  } catch {
    // What cannot be read is suggested again; nothing is lost by that.
    return new Set();
  }
}

/** Sets of names that the person said are not of one body. A matter of this computer: the holdings say nothing of it. */
export const dismissedStore = createStore<ReadonlySet<string>>(read());

/** Suggests these names no more, or again. */
export function dismissSuggestion(names: readonly string[], isDismissed = true): void {
  dismissedStore.update((dismissed) => {
    const next = new Set(dismissed);
    if (isDismissed) next.add(keyOf(names));
    else next.delete(keyOf(names));
    return next;
  });
  localStorage.setItem(KEY, JSON.stringify([...dismissedStore.get()].slice(-MOST)));
}
