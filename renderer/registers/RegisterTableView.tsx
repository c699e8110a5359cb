import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { openPlace } from '../state/navigation.ts';
import type { RegisterTable } from './register-columns.ts';

/** A long table of which only the rows in sight are drawn. ↑↓ choose a row, Enter opens it in its document. */
export function RegisterTableView(props: {
  name: string;
  table: RegisterTable;
  documents: ReadonlyMap<DocumentId, DocumentSummary>;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { table, documents } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = useVirtualRows({ scroller, count: table.rows.length, estimate: 40 });
  const tracks = { gridTemplateColumns: `${table.tracks} minmax(12em, 1.4fr)` };

  const open = (index: number): void => {
    const row = table.rows[index];
    if (row === undefined) return;
    setActive(index);
    openPlace(
      {
        documentId: row.documentId,
        query: null,
        resultIndex: null,
        target: { at: 'quote', quote: row.quote },
      },
      'shelf',
      documents.get(row.documentId)?.issueId ?? null,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.min(Math.max(active + step, 0), table.rows.length - 1);
      setActive(next);
      rows.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
    }
  };
  return (
    <div
      ref={scroller}
      className="register-table"
      role="grid"
      tabIndex={0}
      aria-label={props.name}
      aria-rowcount={table.rows.length + 1}
      aria-activedescendant={`register-row-${active}`}
      onKeyDown={onKeyDown}
    >
      <div className="register-row is-head" role="row" aria-rowindex={1} style={tracks}>
        {[...table.heads, t('registers.document')].map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const row = table.rows[item.index];
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              id={`register-row-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              title={t('registers.open')}
              className={`register-row row-place${item.index === active ? ' is-on' : ''}`}
              style={{ ...tracks, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                open(item.index);
              }}
            >
              {row?.cells.map((cell, number) => (
                <span key={table.heads[number]} role="gridcell">
                  {cell}
                </span>
              ))}
              <span role="gridcell" className="register-document">
                {row === undefined ? '' : (documents.get(row.documentId)?.title ?? '')}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
