import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../parts/States.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { countRows, FILTERS, passes, type FileRow, type Filter } from './file-rows.ts';
import { FileLine } from './FileLine.tsx';
import { TickShown } from './TickShown.tsx';

const PAGE_ROWS = 8;

/** The files that were looked at. ↑↓ move, Space ticks, Enter opens one on the correction desk. */
export function FileList(props: {
  rows: readonly FileRow[];
  unticked: ReadonlySet<string>;
  /** How many corrections wait for each file. */
  corrected: ReadonlyMap<string, number>;
  onTick: (unticked: ReadonlySet<string>) => void;
  onOpen: (row: FileRow) => void;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { unticked } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const counts = countRows(props.rows);
  const shown = props.rows.filter((row) => passes(row, filter));
  const virtual = useVirtualRows({ scroller, count: shown.length, estimate: 74 });
  const tick = (file: string): void => {
    const next = new Set(unticked);
    if (!next.delete(file)) next.add(file);
    props.onTick(next);
  };
  useEffect(() => {
    if (shown.length > 0) virtual.scrollToIndex(active, { align: 'auto' });
  }, [virtual, active, shown.length]);
  useEffect(() => {
    scroller.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE_ROWS,
      PageUp: active - PAGE_ROWS,
      Home: 0,
      End: shown.length - 1,
    };
    const row = shown[active];
    const move = moves[event.key];
    if (move === undefined && event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (move !== undefined) setActive(Math.min(Math.max(move, 0), shown.length - 1));
    else if (row?.state === 'fresh' && event.key === ' ') tick(row.file);
    else if (row !== undefined && event.key === 'Enter' && canOpen(row)) props.onOpen(row);
  };
  return (
    <div className="file-list">
      <div className="file-filter">
        <TickShown shown={shown} unticked={unticked} onTick={props.onTick} />
        <Segmented
          label={t('preview.filter')}
          choices={FILTERS.filter((value) => value === 'all' || counts[value] > 0).map((value) => ({
            value,
            name: `${t(`preview.${value}`)} ${counts[value]}`,
          }))}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setActive(0);
          }}
        />
        <span className="quiet">{t('preview.hint')}</span>
      </div>
      {shown.length === 0 ? (
        <EmptyState mark="无" title={t('preview.nothing')} />
      ) : (
        <div
          ref={scroller}
          className="file-rows"
          role="grid"
          tabIndex={0}
          aria-label={t('preview.list')}
          aria-multiselectable="true"
          aria-rowcount={shown.length}
          aria-activedescendant={`file-row-${active}`}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index];
              if (row === undefined) return null;
              return (
                <div
                  key={row.file}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  role="presentation"
                  className="row-place"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <FileLine
                    row={row}
                    number={item.index}
                    isActive={item.index === active}
                    isTicked={row.state === 'fresh' && !unticked.has(row.file)}
                    corrected={props.corrected.get(row.file) ?? 0}
                    onTick={() => {
                      setActive(item.index);
                      tick(row.file);
                    }}
                    onOpen={() => {
                      setActive(item.index);
                      if (canOpen(row)) props.onOpen(row);
                    }}
                  />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

/** What was read can be opened: the file, or the issue it is held as. */
function canOpen({ state }: FileRow): boolean {
  return state === 'fresh' || state === 'held';
}
