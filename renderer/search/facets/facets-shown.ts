import { createStore } from '../../state/store.ts';

/** Whether the pane of facets is shown; null leaves it to the room there is. */
export const facetsShownStore = createStore<boolean | null>(null);
