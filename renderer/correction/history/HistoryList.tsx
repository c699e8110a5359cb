import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { STRETCH, useStretches } from '../../parts/use-stretches.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { HistoryLine } from './HistoryLine.tsx';

/** The lines of a history in sight, read as they are scrolled to. */
export function HistoryList(props: { issueId: IssueId; total: number; isReadOnly: boolean }) {
  'use no memo';
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: props.total, estimate: 84 });
  const items = rows.getVirtualItems();
  const known = useStretches(
    items.map(({ index }) => index),
    (stretch) => readOptions('corrections.list', { issueId: props.issueId, ...stretch }),
  );
  return (
    <div
      ref={scroller}
      className="history-lines"
      tabIndex={0}
      role="group"
      aria-label={t('correction.historyLabel')}
    >
      <ol style={{ height: rows.getTotalSize() }}>
        {items.map(({ key, index, start }) => {
          const correction = known.get(Math.floor(index / STRETCH))?.corrections[index % STRETCH];
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={props.total}
              className="row-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              {correction === undefined ? (
                <p className="history-line quiet">…</p>
              ) : (
                <HistoryLine correction={correction} isReadOnly={props.isReadOnly} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
