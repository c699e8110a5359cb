import { asideStore, journeyStore, type Journey } from './navigation.ts';
import { NOTHING_ASKED, searchStore, withQuestion } from './search-state.ts';
import { createStore } from './store.ts';
import { addTab, closeTab, ONE_TAB, reopenTab, turnTo, type TabSet } from './tab-set.ts';

/** The tabs; what the one in front shows stands in `journeyStore`, and here as it was when it came to the front. */
export const tabsStore = createStore<TabSet>(ONE_TAB);

/** The tabs as they are now, the one in front included. */
export function presentTabs(): TabSet {
  const tabs = tabsStore.get();
  return { ...tabs, open: tabs.open.with(tabs.active, journeyStore.get()) };
}

/** Results belong to a question, and there is one at a time: the one that the tab's document was found by. */
function askAgain({ current }: Journey): void {
  const question = current.room === 'search' ? current.place?.from?.question : undefined;
  if (question === undefined) return;
  searchStore.update((state) => ({ ...withQuestion(state, question), text: question.query }));
}

/** Puts other tabs in place of the present ones. */
export function setTabs(tabs: TabSet): void {
  const before = journeyStore.get();
  const journey = tabs.open[tabs.active];
  if (journey === undefined) return;
  tabsStore.set(tabs);
  if (journey === before) return;
  askAgain(journey);
  journeyStore.set(journey);
}

asideStore.subscribe(() => {
  const waiting = asideStore.get();
  if (waiting.length === 0) return;
  asideStore.set([]);
  setTabs(waiting.reduce(addTab, presentTabs()));
});

/** Shows a tab by its number. */
export function showTab(number: number): void {
  setTabs(turnTo(presentTabs(), number));
}

/** Shows the next (1) or the previous (-1) tab. */
export function stepTab(by: 1 | -1): void {
  showTab(tabsStore.get().active + by);
}

/** Closes a tab, the one in front where none is named. */
export function dropTab(number = tabsStore.get().active): void {
  setTabs(closeTab(presentTabs(), number));
}

/** Opens again what was closed last. */
export function raiseTab(): void {
  setTabs(reopenTab(presentTabs()));
}

/** Forgets all tabs. */
export function forgetTabs(): void {
  setTabs(ONE_TAB);
  searchStore.set(NOTHING_ASKED);
}
