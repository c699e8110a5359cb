import { sheetStore } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';
import { QueryForm } from './query/QueryForm.tsx';
import { SaveSheet } from './saved/SaveSheet.tsx';

/** The sheets of the search room. */
export function SearchSheets() {
  const sheet = useStore(sheetStore);
  if (sheet === 'query-form') return <QueryForm />;
  if (sheet === 'save-search') return <SaveSheet />;
  return null;
}
