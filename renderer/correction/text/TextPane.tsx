import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#core/model/correction.ts';
import { EmptyState } from '../../parts/States.tsx';
import { deskRows, findRow, type DeskRow } from '../state/desk-rows.ts';
import { nameOf, type DeskWork } from '../use-desk.ts';
import {
  ACTION_KEYS,
  BLOCK_ACTIONS,
  breakChanges,
  changesOf,
  kindChanges,
  pageChanges,
  possibleActions,
  textChanges,
  type BlockAction,
  type Selection,
} from './block-actions.ts';
import type { Editing } from './BlockEditor.tsx';
import { RowMenu } from './RowMenu.tsx';
import { TextActions, type Asking } from './TextActions.tsx';
import { TextRow } from './TextRow.tsx';
import { useDeskRows } from './use-desk-rows.ts';

const NO_ACTIONS: ReadonlySet<BlockAction> = new Set();
const PAGE_ROWS = 12;

/** The text of one document, block by block as it was read, with what can be corrected in it. */
export function TextPane({ work }: { work: DeskWork }) {
  'use no memo';
  const { t } = useTranslation();
  const { preview, index, spot, call } = work;
  const [withFurniture, setFurniture] = useState(true);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [hasMenu, setMenu] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const activeRow = useRef<HTMLElement | null>(null);
  const rows = useMemo(() => deskRows(preview, index, withFurniture), [preview, index, withFurniture]);
  const active = Math.min(
    spot.at === null ? spot.number : findRow(rows, spot.at),
    Math.max(rows.length - 1, 0),
  );
  const virtual = useDeskRows({ scroller, rows, active });
  const first = Math.min(anchor ?? active, active);
  const last = Math.min(Math.max(anchor ?? active, active), rows.length - 1);
  const selection = selectionOf(work, rows, first, last);
  const possible = work.isReadOnly ? NO_ACTIONS : possibleActions(selection);

  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(active, { align: call === null ? 'auto' : 'center' });
    // Another reading alone must not move the page under one's eyes.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [active, call, work.document?.order]);

  const focusText = (): void => {
    scroller.current?.focus({ preventScroll: true });
  };
  const moveTo = (number: number, extend: boolean): void => {
    const target = Math.min(Math.max(number, 0), rows.length - 1);
    setAnchor(extend ? (anchor ?? active) : null);
    work.moveTo({ at: rows[target]?.source?.start ?? null, number: target });
  };
  const stage = (changes: readonly Change[], isLeaving = false): void => {
    setEditing(null);
    setAsking(null);
    setAnchor(null);
    work.stage(changes);
    if (!isLeaving) focusText();
  };
  const act = (action: BlockAction): void => {
    if (!possible.has(action)) return;
    if (action === 'text' || action === 'break') setEditing(action);
    else if (action === 'kind' || action === 'page') setAsking(action);
    else stage(changesOf(action, selection));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE_ROWS,
      PageUp: active - PAGE_ROWS,
      Home: 0,
      End: rows.length - 1,
    };
    const move = moves[event.key];
    const isMenu =
      event.key === 'ContextMenu' || event.key === 'Enter' || (event.key === 'F10' && event.shiftKey);
    const action = BLOCK_ACTIONS.find(
      (each) =>
        ACTION_KEYS[each].toLowerCase() === event.key.toLowerCase() || (each === 'text' && event.key === 'e'),
    );
    if (move === undefined && !isMenu && action === undefined) return;
    event.preventDefault();
    if (move !== undefined) moveTo(move, event.shiftKey);
    else if (isMenu) setMenu(possible.size > 0);
    else if (action !== undefined) act(action);
  };
  const onPress = (number: number, event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('textarea, input') !== null) return;
    moveTo(number, event.shiftKey);
    focusText();
  };
  const page = selection.rows.find((row) => row.of === 'block')?.block.page ?? null;
  return (
    <section className="desk-text" aria-label={t('correction.blocks')}>
      <TextActions
        possible={possible}
        asking={asking}
        page={page}
        withFurniture={withFurniture}
        onAsk={setAsking}
        onAct={act}
        onKind={(kind, level) => {
          stage(kindChanges(selection, kind, level));
        }}
        onPage={(number, scope) => {
          stage(pageChanges(selection, number, scope));
        }}
        onFurniture={setFurniture}
      />
      {rows.length === 0 ? (
        <EmptyState mark="空" title={t('reader.empty')} />
      ) : (
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
          onKeyDown={onKeyDown}
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
                    id={`desk-row-${item.index}`}
                    number={item.index}
                    isActive={isActive}
                    isSelected={item.index >= first && item.index <= last}
                    isPointed={isPointed(row, call)}
                    editing={isActive && !work.isReadOnly ? editing : null}
                    onPress={onPress}
                    onMenu={(number) => {
                      if (number < first || number > last) moveTo(number, false);
                      setMenu(!work.isReadOnly);
                    }}
                    onEdit={(number) => {
                      moveTo(number, false);
                      if (!work.isReadOnly && row.of === 'block' && row.source !== null) setEditing('text');
                    }}
                    onKeep={(text, isLeaving) => {
                      stage(textChanges(selection, text), isLeaving);
                    }}
                    onBreak={(offset) => {
                      stage(breakChanges(selection, offset));
                    }}
                    onCancel={() => {
                      setEditing(null);
                      focusText();
                    }}
                  />
                </div>
              );
            })}
          </div>
        </div>
      )}
      {hasMenu ? (
        <RowMenu
          row={activeRow}
          possible={possible}
          onClose={() => {
            setMenu(false);
          }}
          onAct={act}
          onKind={(kind, level) => {
            stage(kindChanges(selection, kind, level));
          }}
        />
      ) : null}
    </section>
  );
}

function selectionOf(work: DeskWork, rows: readonly DeskRow[], first: number, last: number): Selection {
  return {
    rows: rows.slice(first, last + 1),
    before: rows.slice(0, first).findLast(({ of }) => of === 'block') ?? null,
    documentAt: nameOf(work.document),
    hasDocumentBefore: work.index > 0,
  };
}

function isPointed({ source }: DeskRow, call: DeskWork['call']): boolean {
  if (call === null || source === null) return false;
  return source.start < Math.max(call.range.end, call.range.start + 1) && call.range.start < source.end;
}
