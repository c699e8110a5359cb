import { SEARCH_FIELD_ID } from '../search/search-field-id.ts';

/** Puts the caret into the search field with its text selected. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
