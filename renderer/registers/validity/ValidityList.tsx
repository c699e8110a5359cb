import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/validity.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { STRETCH, useStretches } from '../../parts/use-stretches.ts';
import type { ValidityState } from './ticked.ts';
import { ValidityCard } from './ValidityCard.tsx';

/** The entries of one list, read as they come into sight. */
export function ValidityList(props: {
  state: ValidityState;
  total: number;
  readOnly: boolean;
  ticked: ReadonlySet<DocumentId>;
  onTick: (ids: ReadonlySet<DocumentId>) => void;
  onChange: (entry: Validity) => void;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { state, total, ticked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: total, estimate: 128 });
  const items = rows.getVirtualItems();
  const known = useStretches(
    items.map(({ index }) => index),
    (stretch) => readOptions('validity.list', { state, ...stretch }),
  );
  const tick = (id: DocumentId, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    props.onTick(next);
  };
  return (
    <div
      ref={scroller}
      className="validity-list"
      tabIndex={0}
      role="region"
      aria-label={t(`registers.validity.states.${state}`, { count: total })}
    >
      <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => {
          const entry = known.get(Math.floor(index / STRETCH))?.entries[index % STRETCH];
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total}
              className="row-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry === undefined ? (
                <div className="validity-card quiet">…</div>
              ) : (
                <ValidityCard
                  entry={entry}
                  isTicked={ticked.has(entry.document.id)}
                  readOnly={props.readOnly}
                  onTick={(isTicked) => {
                    tick(entry.document.id, isTicked);
                  }}
                  onChange={() => {
                    props.onChange(entry);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
