import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineOrder, SearchQuestion } from '#core/model/search.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { STRETCH, useStretches } from '../../parts/use-stretches.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { openResult } from '../../state/search-actions.ts';
import { leftResults, linePage, resultsWantedStore, searchStore } from '../../state/search-state.ts';
import { useSelected, useStore } from '../../state/store.ts';
import { useWantedFocus } from '../use-wanted-focus.ts';
import { headingOf } from './line-groups.ts';
import { LineRow } from './LineRow.tsx';
import { keyOfLine, tickedStore, ticksOf } from './ticks.ts';
import { useLineKeys } from './use-line-keys.ts';

// Beyond about 33 million pixels Chromium stops to lay out; a line is some 30 pixels high.
export const MOST_LINES = 1_000_000;

/** Lines of any number, read in pages as they come into sight. ↑↓ mark a line, Space ticks it, with Shift a range, Enter opens it. */
export function LinesList(props: {
  question: SearchQuestion;
  order: LineOrder;
  total: number;
  /** True while the answer to another question is awaited. */
  isStale: boolean;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { question, order } = props;
  const total = Math.min(props.total, MOST_LINES);
  const scroller = useRef<HTMLDivElement>(null);
  const active = Math.min(
    useSelected(searchStore, (state) => state.active.lines),
    total - 1,
  );
  const ticks = ticksOf(useStore(tickedStore), question);
  const rows = useVirtualRows({ scroller, count: total, estimate: 31 });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const known = useStretches([Math.max(0, first - 1), ...items.map((item) => item.index)], ({ offset }) =>
    readOptions('search.concordance', linePage({ question, order }, offset / STRETCH)),
  );
  const lineAt = (index: number) => known.get(Math.floor(index / STRETCH))?.lines[index % STRETCH];

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: leftResults.get('lines') ?? 0 });
  }, []);
  const marked = useRef(active);
  useEffect(() => {
    if (marked.current !== active) rows.scrollToIndex(active, { align: 'auto' });
    marked.current = active;
  }, [rows, active]);
  useWantedFocus(scroller, resultsWantedStore, !props.isStale);
  const keys = useLineKeys({ question, order, total, active, lineAt });
  return (
    <div
      ref={scroller}
      className="lines"
      role="grid"
      tabIndex={0}
      aria-label={t('search.lines.label')}
      aria-multiselectable="true"
      aria-rowcount={total}
      aria-activedescendant={`line-${active}`}
      onKeyDown={keys.onKeyDown}
      onScroll={(event) => {
        leftResults.set('lines', event.currentTarget.scrollTop);
      }}
    >
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => {
          const line = lineAt(index);
          return (
            <LineRow
              key={key}
              index={index}
              start={start}
              measure={rows.measureElement}
              line={line}
              heading={
                line === undefined ? null : headingOf(t, order, { line, before: lineAt(index - 1), index })
              }
              isActive={index === active}
              isTicked={line !== undefined && ticks.lines.has(keyOfLine(line))}
              onOpen={() => {
                openResult({ question, view: 'lines', index });
              }}
              onTick={(isRange) => {
                keys.tick(index, isRange);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
