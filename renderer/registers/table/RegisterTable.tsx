import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterFilter, RegisterName } from '#core/model/register.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { useFocusIfLost } from '../../parts/use-focus-if-lost.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { listMemoryStore, memoryOf, remember } from '../../state/register-memory.ts';
import { useSelected } from '../../state/store.ts';
import { openSentence } from '../open-sentence.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { STRETCH, useStretches } from '../../parts/use-stretches.ts';
import { useSummaries } from '../use-summaries.ts';
import { layRows, shapeRegister, type RegisterRow } from './register-columns.ts';
import { RegisterRowView } from './RegisterRowView.tsx';

// Beyond about 33 million pixels Chromium stops to lay out; rows are up to some 100 pixels high.
export const MOST_ROWS = 300_000;

/** A register as a table of any length; rows are read as they come into sight. ↑↓ mark a row, Enter opens its sentence. */
export function RegisterTable(props: {
  memory: string;
  name: string;
  register: RegisterName;
  filter: Partial<RegisterFilter>;
  total: number;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { memory, register, filter } = props;
  const total = Math.min(props.total, MOST_ROWS);
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const kept = useSelected(listMemoryStore, (lists) => memoryOf(lists, memory).active);
  const active = Math.min(kept, total - 1);
  const rows = useVirtualRows({ scroller, count: total, estimate: 44 });
  const items = rows.getVirtualItems();
  const known = useStretches(
    items.map((item) => item.index),
    (stretch) => readOptions('registers.list', { register, filter, ...stretch }),
  );
  const laid = new Map([...known].map(([number, answer]) => [number, layRows(t, answer.register)]));
  const documents = useSummaries(
    ...[...laid.values()].map((stretch) => stretch.map((row) => row.documentId)),
  );
  const rowAt = (index: number): RegisterRow | undefined =>
    laid.get(Math.floor(index / STRETCH))?.[index % STRETCH];
  const shape = shapeRegister(t, register);
  const tracks = { gridTemplateColumns: `${shape.tracks} minmax(10em, 1.4fr)` };
  useFocusIfLost(scroller);
  useEffect(() => {
    scroller.current?.scrollTo({ top: memoryOf(listMemoryStore.get(), memory).scrollTop });
  }, [memory]);

  const open = (index: number): void => {
    remember(memory, { active: index });
    const row = rowAt(index);
    if (row !== undefined) openSentence(row.documentId, row.range);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowOfKey(event.key, active, total);
    if (next !== null) {
      event.preventDefault();
      remember(memory, { active: next });
      rows.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && event.target === event.currentTarget) {
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
      aria-rowcount={total + 1}
      aria-activedescendant={`${gridId}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        remember(memory, { scrollTop: event.currentTarget.scrollTop });
      }}
    >
      <div className="register-row is-head" role="row" aria-rowindex={1} style={tracks}>
        {[...shape.heads, t('registers.document')].map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <RegisterRowView
              key={item.key}
              id={`${gridId}-${item.index}`}
              index={item.index}
              start={item.start}
              measure={rows.measureElement}
              gridTemplateColumns={tracks.gridTemplateColumns}
              heads={shape.heads}
              row={row}
              document={row === undefined ? undefined : documents.get(row.documentId)}
              isDated={register === 'appointments'}
              isActive={item.index === active}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}
