import { createStore } from './store.ts';

/** The sheet that lies over the window; null for none. */
export const sheetStore = createStore<'help' | 'settings' | 'new-archive' | null>(null);
