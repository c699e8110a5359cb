/** The one search field of the window, which shortcuts look for. */
export const SEARCH_FIELD_ID = 'search-field';
