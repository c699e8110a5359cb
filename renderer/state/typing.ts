import { createStore } from './store.ts';

/** After so long without a key the hand rests. Who types without haste presses a key every fifth of a second, and takes twice as long over the next word. */
const REST_MS = 450;

/** True while key follows key in the search field: what is dear and not looked at meanwhile waits for the hand to rest. */
export const typingStore = createStore(false);

let rest: ReturnType<typeof setTimeout> | undefined;

/** A key was pressed that more may follow. */
export function noteKey(): void {
  clearTimeout(rest);
  rest = setTimeout(endTyping, REST_MS);
  typingStore.set(true);
}

/** What is typed is asked: no more keys are waited for. */
export function endTyping(): void {
  clearTimeout(rest);
  typingStore.set(false);
}
