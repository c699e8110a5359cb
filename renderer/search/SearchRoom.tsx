import { EmptySearch } from './EmptySearch.tsx';
import { FacetsPane } from './facets/FacetsPane.tsx';
import { useIsWider } from '../parts/use-is-wider.ts';
import { ReaderDesk } from '../reader/ReaderDesk.tsx';
import { journeyStore } from '../state/navigation.ts';
import { searchStore } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { useRef } from 'react';
import { facetsShownStore } from './facets/facets-shown.ts';
import { SearchSheets } from './SearchSheets.tsx';
import { ResultsPane } from './ResultsPane.tsx';
import { SearchHead } from './SearchHead.tsx';

const ALL_FROM_PX = 1480;

/** What is asked above; below it what narrows the results, the results, and the document opened from them. */
export function SearchRoom() {
  const { place } = useStore(journeyStore).current;
  const { question, view } = useStore(searchStore);
  const room = useRef<HTMLDivElement>(null);
  const isWide = useIsWider(room, ALL_FROM_PX);
  const isOpen = place !== null;
  const hasFacets = useStore(facetsShownStore) ?? (!isOpen || isWide);
  const isEmpty = question.query === '' && !isOpen;
  const desk = `search-desk is-${view}${isOpen ? ' is-open' : ''}${hasFacets ? ' has-facets' : ''}`;
  return (
    <div ref={room} className="search-room">
      <SearchHead hasFacets={hasFacets} isAsked={question.query !== ''} />
      {isEmpty ? (
        <EmptySearch />
      ) : (
        <div className={desk}>
          {hasFacets ? <FacetsPane question={question} /> : null}
          <ResultsPane />
          {place === null ? null : (
            <div className="search-reader">
              <ReaderDesk place={place} />
            </div>
          )}
        </div>
      )}
      <SearchSheets />
    </div>
  );
}
