import { searchStore } from '../../state/search-state.ts';
import { useStore } from '../../state/store.ts';
import { readQuery } from './read-query.ts';
import { ReadingLine } from './ReadingLine.tsx';

/** How what stands in the search field is understood. */
export function QueryReading() {
  const { text, question } = useStore(searchStore);
  return <ReadingLine query={text} read={readQuery({ ...question, query: text })} />;
}
