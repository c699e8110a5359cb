import { createStore } from './store.ts';

/** The sheet that lies over the window; null for none. */
export const sheetStore = createStore<
  'help' | 'settings' | 'new-archive' | 'edit-body' | 'merge-body' | 'decide' | null
>(null);

/** True while a sheet lies over the window: keys and menu items must not change what is behind it. */
export function isUnderSheet(): boolean {
  return sheetStore.get() !== null;
}
