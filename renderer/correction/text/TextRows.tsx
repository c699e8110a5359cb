import { useEffect, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskRow } from '../state/desk-rows.ts';
import type { DeskWork } from '../use-desk.ts';
import { breakChanges, textChanges } from './block-actions.ts';
import { TextRow } from './TextRow.tsx';
import { useDeskRows } from './use-desk-rows.ts';
import type { TextWork } from './use-text-work.ts';

/** The rows of a text, of which only those in sight are laid out. ↑↓ move, Shift selects several, letters act. */
export function TextRows(props: {
  work: DeskWork;
  text: TextWork;
  scroller: RefObject<HTMLDivElement | null>;
  activeRow: RefObject<HTMLElement | null>;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { work, text, scroller, activeRow } = props;
  const { rows, active } = text;
  const virtual = useDeskRows({ scroller, rows, active });
  const corrected = new Set(work.sitting.changes.flatMap((change) => ('at' in change ? [change.at] : [])));
  useEffect(() => {
    virtual.scrollToIndex(active, { align: work.call === null ? 'auto' : 'center' });
    // Another reading alone must not move the page under one's eyes.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [active, work.call]);
  useEffect(() => {
    // Another document took the place of the one that had the focus, or the desk was just laid out.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.matches('.bench-layer') === true)
      scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
  const onPress = (number: number, event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('textarea, input') !== null) return;
    text.moveTo(number, event.shiftKey);
    text.focus();
  };
  const onMenu = (number: number): void => {
    if (number < text.first || number > text.last) text.moveTo(number, false);
    text.openMenu(!work.isReadOnly);
  };
  const onEdit = (number: number): void => {
    text.moveTo(number, false);
    if (!work.isReadOnly && rows[number]?.of === 'block') text.edit('text');
  };
  return (
    <div
      ref={scroller}
      className="desk-rows"
      role="grid"
      tabIndex={0}
      aria-label={work.document?.title ?? t('correction.blocks')}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
      aria-readonly={work.isReadOnly}
      aria-activedescendant={`desk-row-${active}`}
      onKeyDown={text.onKeyDown}
    >
      <div role="presentation" className="desk-sheet" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isActive = item.index === active;
          return (
            <div
              key={item.key}
              ref={(element) => {
                virtual.measureElement(element);
                if (isActive) activeRow.current = element;
              }}
              data-index={item.index}
              role="presentation"
              className="row-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <TextRow
                row={row}
                number={item.index}
                isActive={isActive}
                isSelected={item.index >= text.first && item.index <= text.last}
                isPointed={isPointed(row, work.call)}
                isCorrected={row.source !== null && corrected.has(row.source.start)}
                editing={isActive && !work.isReadOnly ? text.editing : null}
                onPress={onPress}
                onMenu={onMenu}
                onEdit={onEdit}
                onKeep={(words, isLeaving) => {
                  text.stage(textChanges(text.selection, words), isLeaving);
                }}
                onBreak={(offset) => {
                  text.stage(breakChanges(text.selection, offset));
                }}
                onCancel={() => {
                  text.edit(null);
                  text.focus();
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isPointed({ source }: DeskRow, call: DeskWork['call']): boolean {
  if (call === null || source === null) return false;
  return source.start < Math.max(call.range.end, call.range.start + 1) && call.range.start < source.end;
}
