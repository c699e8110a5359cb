import { useQueries } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchQuestion, SearchRequest } from '#core/model/search.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { openResult } from '../../state/search-actions.ts';
import {
  leftResults,
  markResult,
  RESULTS_A_PAGE,
  resultPage,
  resultsWantedStore,
  searchStore,
} from '../../state/search-state.ts';
import { useSelected } from '../../state/store.ts';
import { useWantedFocus } from '../use-wanted-focus.ts';
import { ResultCard } from './ResultCard.tsx';

/** Every result, however many: pages are read as they come into sight. ↑↓ choose, Enter opens. */
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
  const rows = useVirtualRows({ scroller, count: total, estimate: 118 });
  const items = rows.getVirtualItems();
  const pages = [...new Set(items.map((item) => Math.floor(item.index / RESULTS_A_PAGE)))];
  const answers = useQueries({
    queries: pages.map((page) => readOptions('search.run', resultPage({ question, sort }, page))),
  });
  const hitAt = (index: number) =>
    answers[pages.indexOf(Math.floor(index / RESULTS_A_PAGE))]?.data?.hits[index % RESULTS_A_PAGE];

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: leftResults.get('documents') ?? 0 });
  }, []);
  const marked = useRef(active);
  useEffect(() => {
    if (marked.current !== active) rows.scrollToIndex(active, { align: 'auto' });
    marked.current = active;
  }, [rows, active]);
  useWantedFocus(scroller, resultsWantedStore, !props.isStale);

  const open = (index: number): void => {
    openResult({ question, view: 'documents', index });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = rowOfKey(event.key, active, total);
    if (target !== null) {
      event.preventDefault();
      markResult('documents', target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
    }
  };
  return (
    <div
      ref={scroller}
      className="results"
      role="listbox"
      tabIndex={0}
      aria-label={t('search.results')}
      aria-activedescendant={`result-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        leftResults.set('documents', event.currentTarget.scrollTop);
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            role="presentation"
            className="row-place"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <ResultCard
              index={item.index}
              total={total}
              hit={hitAt(item.index)}
              isActive={item.index === active}
              onOpen={() => {
                open(item.index);
              }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
