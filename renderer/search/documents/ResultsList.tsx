import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchQuestion, SearchRequest } from '#core/model/search.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { openResult } from '../../state/search-actions.ts';
import {
  leftResults,
  markResult,
  RESULTS_A_PAGE,
  resultsWantedStore,
  searchStore,
} from '../../state/search-state.ts';
import { useSelected } from '../../state/store.ts';
import { useWantedFocus } from '../use-wanted-focus.ts';
import { CARD_PX } from './ResultCard.tsx';
import { ResultsPage } from './ResultsPage.tsx';

/**
 * Every result, however many: pages are read as they come into sight, and a page is a row of the long list: a hundred thousand rows
 * would take longer to add up than to find. ↑↓ choose, Enter opens.
 */
export function ResultsList(props: {
  total: number;
  question: SearchQuestion;
  sort: NonNullable<SearchRequest['sort']>;
  /** True while the answer to another question is awaited. */
  isStale: boolean;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { total, question, sort } = props;
  const active = useSelected(searchStore, (state) => state.active.documents);
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useVirtualRows({
    scroller,
    count: Math.ceil(total / RESULTS_A_PAGE),
    estimate: RESULTS_A_PAGE * CARD_PX,
    overscan: 0,
  });

  const scrolled = useRef(0);
  const marked = useRef(active);
  const isFollowed = useRef(false);
  // The rows of another question take the place of those that are there: to change them costs less than to make them.
  useLayoutEffect(() => {
    const top = leftResults.get('documents') ?? 0;
    // To scroll is to lay out at once, which the first rows of an answer need not wait for.
    if (top !== scrolled.current) scroller.current?.scrollTo({ top });
    marked.current = searchStore.get().active.documents;
    isFollowed.current = false;
  }, [question, sort]);
  // A card that was marked is kept in sight while those above it are read and measured, until one scrolls oneself.
  useEffect(() => {
    if (marked.current !== active) isFollowed.current = true;
    marked.current = active;
    if (!isFollowed.current) return;
    const card = document.getElementById(`result-${active}`);
    if (card === null) pages.scrollToIndex(Math.floor(active / RESULTS_A_PAGE));
    else card.scrollIntoView({ block: 'nearest' });
  });
  const leave = (): void => {
    isFollowed.current = false;
  };
  useWantedFocus(scroller, resultsWantedStore, !props.isStale);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = rowOfKey(event.key, active, total);
    if (target !== null) {
      event.preventDefault();
      markResult('documents', target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      openResult({ question, view: 'documents', index: active });
    }
  };
  return (
    <div
      ref={scroller}
      className="results"
      data-asked={question.query}
      role="listbox"
      tabIndex={0}
      aria-label={t('search.results')}
      aria-activedescendant={`result-${active}`}
      onKeyDown={onKeyDown}
      onWheel={leave}
      onPointerDown={leave}
      onScroll={(event) => {
        scrolled.current = event.currentTarget.scrollTop;
        leftResults.set('documents', scrolled.current);
      }}
    >
      <div role="presentation" style={{ height: pages.getTotalSize(), position: 'relative' }}>
        {pages.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={pages.measureElement}
            data-index={index}
            role="presentation"
            className="row-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            <ResultsPage page={index} total={total} question={question} sort={sort} active={active} />
          </div>
        ))}
      </div>
    </div>
  );
}
