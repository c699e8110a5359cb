import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { listMemoryStore, memoryOf, remember } from '../state/register-memory.ts';
import { useSelected } from '../state/store.ts';
import { rowOfKey } from '../parts/list-keys.ts';
import { STRETCH, useStretches, type ReadStretch } from '../parts/use-stretches.ts';

/** A list of any length to choose from, read in stretches and remembered as it was left. ↑↓ mark a row, Enter opens it. */
export function LongList<Answer, Item>(props: {
  /** Under which name it is remembered. */
  memory: string;
  name: string;
  total: number;
  read: ReadStretch<Answer>;
  pick: (answer: Answer) => readonly Item[];
  isChosen: (item: Item) => boolean;
  onOpen: (item: Item) => void;
  draw: (item: Item) => ReactNode;
}) {
  'use no memo';
  const { memory, total, pick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const kept = useSelected(listMemoryStore, (lists) => memoryOf(lists, memory).active);
  const active = Math.min(kept, total - 1);
  const rows = useVirtualRows({ scroller, count: total, estimate: 52 });
  const items = rows.getVirtualItems();
  const known = useStretches(
    items.map((item) => item.index),
    props.read,
  );
  const itemAt = (index: number): Item | undefined => {
    const answer = known.get(Math.floor(index / STRETCH));
    return answer === undefined ? undefined : pick(answer)[index % STRETCH];
  };
  useEffect(() => {
    scroller.current?.scrollTo({ top: memoryOf(listMemoryStore.get(), memory).scrollTop });
  }, [memory]);

  const open = (index: number): void => {
    remember(memory, { active: index });
    const item = itemAt(index);
    if (item !== undefined) props.onOpen(item);
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
      className="long-list"
      role="listbox"
      tabIndex={0}
      aria-label={props.name}
      aria-activedescendant={`${listId}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        remember(memory, { scrollTop: event.currentTarget.scrollTop });
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => {
          const item = itemAt(index);
          const isChosen = item !== undefined && props.isChosen(item);
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={isChosen}
              aria-posinset={index + 1}
              aria-setsize={total}
              className={`long-row row-place${isChosen ? ' is-on' : ''}${index === active ? ' is-marked' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                open(index);
              }}
            >
              {item === undefined ? <span className="quiet">…</span> : props.draw(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
