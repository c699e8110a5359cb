import i18next from 'i18next';
import type { SavedSearch, SavedSearchDraft } from '#core/model/saved-search.ts';
import { call } from '../../bridge/call.ts';
import { makeChange } from '../../state/changes.ts';
import { askQuestion } from '../../state/search-actions.ts';
import { searchStore } from '../../state/search-state.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';

/** Keeps a search under a name. Null where it failed, which the person has then been told. */
export async function saveSearch(draft: SavedSearchDraft): Promise<SavedSearch | null> {
  const saved = await makeChange(async (done) => {
    const { search, inverse } = await call('searches.save', draft);
    done(inverse);
    return search;
  });
  if (saved !== null)
    tellUndoable(i18next.t(draft.id === null ? 'search.saved.kept' : 'search.saved.renamed'));
  return saved;
}

/** Removes a saved search, and offers to take that back. */
export async function removeSearch({ id, name }: SavedSearch): Promise<void> {
  const done = await makeChange(async (told) => {
    told((await call('searches.remove', { id })).inverse);
    return true;
  });
  if (done !== null) tellUndoable(i18next.t('search.saved.removed', { name }));
}

/** Asks a saved search again, sorted as it was kept. */
export function runSaved({ question, sort }: SavedSearch): void {
  searchStore.update((state) => ({ ...state, sort }));
  askQuestion(question);
}
