import { isOnBench } from '../correction/state/bench.ts';
import { createStore } from './store.ts';

/** The sheet that lies over the window; null for none. */
export const sheetStore = createStore<
  | 'help'
  | 'settings'
  | 'new-archive'
  | 'edit-body'
  | 'merge-body'
  | 'decide'
  | 'set-facts'
  | 'query-form'
  | 'save-search'
  | 'proof'
  | 'similar'
  | 'compare'
  | 'tag-annotations'
  | 'color-meanings'
  | 'export-annotations'
  | 'import-annotations'
  | null
>(null);

/** True while a sheet or the bench lies over the window: keys and menu items must not change what is behind it. */
export function isUnderSheet(): boolean {
  return sheetStore.get() !== null || isOnBench();
}
