import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readOptions } from '../bridge/query-client.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import {
  openResult,
  RESULTS_A_PAGE,
  resultPage,
  resultsWantedStore,
  searchStore,
} from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { ResultCard } from './ResultCard.tsx';

/** Every result, however many: pages are read as they come into sight. ↑↓ choose, Enter opens. */
export function ResultsList({ total }: { total: number }) {
  'use no memo';
  const { t } = useTranslation();
  const state = useStore(searchStore);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: total, estimate: 118 });
  const items = rows.getVirtualItems();
  const pages = [...new Set(items.map((item) => Math.floor(item.index / RESULTS_A_PAGE)))];
  const answers = useQueries({
    queries: pages.map((page) => readOptions('search.run', resultPage(state, page))),
  });
  const hitAt = (index: number) =>
    answers[pages.indexOf(Math.floor(index / RESULTS_A_PAGE))]?.data?.hits[index % RESULTS_A_PAGE];

  const { active } = state;
  useEffect(() => {
    rows.scrollToIndex(active, { align: 'auto' });
  }, [rows, active]);

  const isWanted = useStore(resultsWantedStore);
  useEffect(() => {
    if (!isWanted) return;
    scroller.current?.focus();
    resultsWantedStore.set(false);
  }, [isWanted]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 6,
      PageUp: active - 6,
      Home: 0,
      End: total - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      searchStore.set({ ...state, active: Math.min(Math.max(target, 0), total - 1) });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      openResult(active);
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
                openResult(item.index);
              }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
