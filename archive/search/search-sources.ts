import type { Catalogue } from './catalogue.ts';
import type { ListCache } from './list-cache.ts';
import type { TextReader } from './text-reader.ts';

/** What one question is answered from. */
export type SearchSources = {
  lists: ListCache;
  catalogue: Catalogue;
  texts: TextReader;
  /** Lets others have their turn. @throws AppError `search/superseded` where the answer is not wanted any more */
  breathe: () => Promise<void>;
};
