import { createStore } from './store.ts';
import type { RegisterPage, RegisterTab } from './navigation.ts';

/** How a list of the registers was left: what it was narrowed to, the marked row, how far it was scrolled. */
export type ListMemory = { filter: string; active: number; scrollTop: number };

const UNTOUCHED: ListMemory = { filter: '', active: 0, scrollTop: 0 };

/** How each list was left, by its name. */
export const listMemoryStore = createStore<Readonly<Record<string, ListMemory>>>({});

/** The page each tab was left at. */
export const leftPages = new Map<RegisterTab, RegisterPage>();

/** How a list was left; at its beginning where it was never seen. */
export function memoryOf(lists: Readonly<Record<string, ListMemory>>, list: string): ListMemory {
  return lists[list] ?? UNTOUCHED;
}

/** Keeps how a list is left. */
export function remember(list: string, change: Partial<ListMemory>): void {
  listMemoryStore.update((lists) => ({ ...lists, [list]: { ...memoryOf(lists, list), ...change } }));
}

/** Forgets how the lists were left: they are of another archive now. */
export function forgetLists(): void {
  listMemoryStore.set({});
  leftPages.clear();
}
