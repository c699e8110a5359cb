import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Change } from '#core/model/correction.ts';
import { deskRows, findRow, type DeskRow } from '../state/desk-rows.ts';
import { nameOf, type DeskWork } from '../use-desk.ts';
import {
  ACTION_KEYS,
  BLOCK_ACTIONS,
  changesOf,
  possibleActions,
  type BlockAction,
  type Selection,
} from './block-actions.ts';
import type { Editing } from './BlockEditor.tsx';
import type { Asking } from './TextActions.tsx';

const NO_ACTIONS: ReadonlySet<BlockAction> = new Set();
const PAGE_ROWS = 12;

export type TextWork = {
  rows: readonly DeskRow[];
  /** Numbers of the row worked at, and of the first and last selected one. */
  active: number;
  first: number;
  last: number;
  selection: Selection;
  possible: ReadonlySet<BlockAction>;
  withFurniture: boolean;
  editing: Editing | null;
  asking: Asking;
  hasMenu: boolean;
  showFurniture: (shown: boolean) => void;
  ask: (asking: Asking) => void;
  /** Opens or closes the menu of the selection. */
  openMenu: (open: boolean) => void;
  edit: (what: Editing | null) => void;
  moveTo: (number: number, extend: boolean) => void;
  act: (action: BlockAction) => void;
  /** Stages changes of the selection; `isLeaving` where the focus has gone elsewhere already. */
  stage: (changes: readonly Change[], isLeaving?: boolean) => void;
  focus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The state of the text pane: what is selected, what is being edited, and what can be done. */
export function useTextWork(work: DeskWork, scroller: RefObject<HTMLDivElement | null>): TextWork {
  const { preview, index, spot } = work;
  const [withFurniture, showFurniture] = useState(true);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [editing, edit] = useState<Editing | null>(null);
  const [asking, ask] = useState<Asking>(null);
  const [hasMenu, openMenu] = useState(false);
  const rows = useMemo(() => deskRows(preview, index, withFurniture), [preview, index, withFurniture]);
  const end = Math.max(rows.length - 1, 0);
  const wanted = spot.at === null ? Math.max(spot.number, firstBlock(rows)) : findRow(rows, spot.at);
  const active = Math.min(wanted, end);
  const first = Math.min(anchor ?? active, active);
  const last = Math.min(Math.max(anchor ?? active, active), end);
  const selection: Selection = {
    rows: rows.slice(first, last + 1),
    before: rows.slice(0, first).findLast(({ of }) => of === 'block') ?? null,
    documentAt: nameOf(work.document),
    hasDocumentBefore: index > 0,
  };
  const possible = work.isReadOnly ? NO_ACTIONS : possibleActions(selection);
  const focus = (): void => {
    scroller.current?.focus({ preventScroll: true });
  };
  const moveTo = (number: number, extend: boolean): void => {
    const target = Math.min(Math.max(number, 0), end);
    setAnchor(extend ? (anchor ?? active) : null);
    work.moveTo({ at: rows[target]?.source?.start ?? null, number: target });
  };
  const stage = (changes: readonly Change[], isLeaving = false): void => {
    edit(null);
    ask(null);
    setAnchor(null);
    work.stage(changes);
    if (!isLeaving) focus();
  };
  const act = (action: BlockAction): void => {
    if (!possible.has(action)) return;
    if (action === 'text' || action === 'break') edit(action);
    else if (action === 'kind' || action === 'page') ask(action);
    else stage(changesOf(action, selection));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveOf(event.key, active, end);
    const action = actionOf(event.key);
    if (move === null && action === null && !opensMenu(event)) return;
    event.preventDefault();
    if (move !== null) moveTo(move, event.shiftKey);
    else if (action !== null) act(action);
    else openMenu(possible.size > 0);
  };
  return {
    ...{ rows, active, first, last, selection, possible, withFurniture, editing, asking, hasMenu },
    ...{ showFurniture, ask, openMenu, edit, moveTo, act, stage, focus, onKeyDown },
  };
}

function moveOf(key: string, active: number, end: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE_ROWS,
    PageUp: active - PAGE_ROWS,
    Home: 0,
    End: end,
  };
  return moves[key] ?? null;
}

function actionOf(key: string): BlockAction | null {
  return BLOCK_ACTIONS.find((action) => ACTION_KEYS[action].toLowerCase() === key.toLowerCase()) ?? null;
}

function opensMenu(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || event.key === 'Enter' || (event.key === 'F10' && event.shiftKey);
}

/** The furniture above a text is not what one begins with. */
function firstBlock(rows: readonly DeskRow[]): number {
  return Math.max(
    0,
    rows.findIndex(({ of }) => of === 'block'),
  );
}
