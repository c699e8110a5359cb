import type { Check } from '#core/continuity/labels.ts';
import { showRoom } from '../state/navigation.ts';
import { createStore } from '../state/store.ts';

export type KeepingView = 'work' | 'continuity' | 'batches';

/** Which view of the room of keeping is shown; kept while one is elsewhere. */
export const keepingViewStore = createStore<KeepingView>('work');

/** What of the continuity report is shown. */
export const shownCheckStore = createStore<Check | 'overview'>('overview');

/** Shows one check of the continuity report. */
export function showCheck(check: Check): void {
  keepingViewStore.set('continuity');
  shownCheckStore.set(check);
  showRoom('keeping');
}
