import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchFile, BatchFilter } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { readOptions } from '../bridge/query-client.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { EmptyState } from '../parts/States.tsx';
import { STRETCH, useStretches } from '../parts/use-stretches.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { attempt } from '../state/toasts.ts';
import { FileLine, isTickable } from './FileLine.tsx';
import { canOpen, openFile } from './open-file.ts';

const PAGE_ROWS = 8;
/** A batch that comes in is told of several times a second: only rows that changed are made again. */
const FileRow = memo(FileLine);

/** The files of a batch. ↑↓ move, Space leaves one out or takes it in, Enter opens one on the correction desk. */
export const FileList = memo(function FileList(props: {
  batchId: BatchId;
  filter: BatchFilter;
  /** How many corrections wait for each file. */
  corrected: ReadonlyMap<string, number>;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { batchId, filter, corrected } = props;
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const first = useOperation(
    'batches.files',
    { batchId, filter, offset: 0, limit: STRETCH },
    { keepPrevious: true },
  );
  const count = first.data?.total ?? 0;
  const virtual = useVirtualRows({ scroller, count, estimate: 82 });
  const items = virtual.getVirtualItems();
  const known = useStretches(
    [active, ...items.map(({ index }) => index)].filter((index) => index < count),
    (stretch) => readOptions('batches.files', { batchId, filter, ...stretch }),
  );
  const fileAt = (index: number): BatchFile | undefined =>
    known.get(Math.floor(index / STRETCH))?.files[index % STRETCH];
  const tick = useCallback(
    (file: BatchFile): void => {
      const isTaken = file.state === 'skipped';
      attempt(() => call('batches.setTaken', { batchId, ids: [file.id], isTaken }));
    },
    [batchId],
  );
  const onTick = useCallback(
    (file: BatchFile, index: number): void => {
      setActive(index);
      tick(file);
    },
    [tick],
  );
  const onOpen = useCallback((file: BatchFile, index: number): void => {
    setActive(index);
    if (canOpen(file)) openFile(file);
  }, []);
  useEffect(() => {
    if (count > 0) virtual.scrollToIndex(Math.min(active, count - 1), { align: 'auto' });
    // Only where the person moves: rows that change beneath must not pull the list about.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as said
  }, [active]);
  const hasRows = count > 0;
  useEffect(() => {
    if (hasRows) scroller.current?.focus();
  }, [hasRows]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE_ROWS,
      PageUp: active - PAGE_ROWS,
      Home: 0,
      End: count - 1,
    };
    const file = fileAt(active);
    const move = moves[event.key];
    if (move === undefined && event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (move !== undefined) setActive(Math.min(Math.max(move, 0), count - 1));
    else if (file !== undefined && event.key === ' ' && isTickable(file)) tick(file);
    else if (file !== undefined && event.key === 'Enter' && canOpen(file)) openFile(file);
  };
  if (first.data !== undefined && count === 0) return <EmptyState mark="无" title={t('preview.nothing')} />;
  return (
    <div
      ref={scroller}
      className="file-rows"
      role="grid"
      tabIndex={0}
      aria-label={t('preview.list')}
      aria-multiselectable="true"
      aria-rowcount={count}
      aria-activedescendant={items.some(({ index }) => index === active) ? `file-row-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const file = fileAt(item.index);
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="row-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {file === undefined ? (
                <div className="file-line is-unread" />
              ) : (
                <FileRow
                  file={file}
                  batchId={batchId}
                  number={item.index}
                  isActive={item.index === active}
                  corrected={file.entries.length === 0 ? (corrected.get(file.path) ?? 0) : 0}
                  onTick={onTick}
                  onOpen={onOpen}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});
