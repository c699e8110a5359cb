import { isUnderSheet } from '../state/sheets.ts';
import { SEARCH_FIELD_ID } from '../search/search-field-id.ts';

/** Puts the caret into the search field with its text selected; not while a sheet lies over it. */
export function focusSearch(): void {
  if (isUnderSheet()) return;
  const field = document.getElementById(SEARCH_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
