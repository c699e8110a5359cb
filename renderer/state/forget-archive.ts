import { queryClient } from '../bridge/query-client.ts';
import { clearBench } from '../correction/state/bench.ts';
import { documentSelectionStore } from '../correction/state/document-selection.ts';
import { browseStore, UNTOUCHED } from '../annotations/browser/browse-state.ts';
import { NOT_REVIEWING, reviewingStore } from '../annotations/review/review-state.ts';
import { hiddenBatches, shownBatches } from '../imports/shown-batches.ts';
import { latestChangeStore } from './changes.ts';
import { leftAt, noteFocusStore, passageStore, readerCallStore } from './reading.ts';
import { forgetLists } from './register-memory.ts';
import { forgetTabs } from './tabs.ts';
import { NO_TICKS, tickedStore } from '../search/lines/ticks.ts';
import { leftResults } from './search-state.ts';
import { pointingStore } from './pointing.ts';

/** Forgets all that belonged to the archive that was open: ids mean something else in another one. */
export function forgetArchive(): void {
  forgetTabs();
  leftResults.clear();
  tickedStore.set(NO_TICKS);
  latestChangeStore.set(null);
  browseStore.set(UNTOUCHED);
  reviewingStore.set(NOT_REVIEWING);
  pointingStore.set(null);
  noteFocusStore.set(null);
  passageStore.set(null);
  readerCallStore.set(null);
  leftAt.clear();
  clearBench();
  shownBatches.set(new Set());
  hiddenBatches.set(new Set());
  documentSelectionStore.set(null);
  forgetLists();
  queryClient.removeQueries({ type: 'inactive' });
}
