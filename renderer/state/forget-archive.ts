import { queryClient } from '../bridge/query-client.ts';
import { clearBench } from '../correction/state/bench.ts';
import { documentSelectionStore } from '../correction/state/document-selection.ts';
import { undoStore } from './changes.ts';
import { journeyStore, START } from './navigation.ts';
import { leftAt, noteFocusStore, passageStore, readerCallStore } from './reading.ts';
import { forgetLists } from './register-memory.ts';
import { searchStore } from './search-state.ts';
import { NOTHING_TO_UNDO } from './undo.ts';

/** Forgets all that belonged to the archive that was open: ids mean something else in another one. */
export function forgetArchive(): void {
  journeyStore.set(START);
  searchStore.set({ query: '', sort: 'relevance', active: 0 });
  undoStore.set(NOTHING_TO_UNDO);
  noteFocusStore.set(null);
  passageStore.set(null);
  readerCallStore.set(null);
  leftAt.clear();
  clearBench();
  documentSelectionStore.set(null);
  forgetLists();
  queryClient.removeQueries({ type: 'inactive' });
}
