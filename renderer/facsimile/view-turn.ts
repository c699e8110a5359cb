import type { CSSProperties } from 'react';
import type { IssueId } from '#core/model/ids.ts';
import { createStore } from '../state/store.ts';

/** How far the pages of an original are turned on the screen, clockwise in degrees; the original stays as it is. */
export type ViewTurn = 0 | 90 | 180 | 270;
type Size = { width: number; height: number };

const NEXT: Readonly<Record<ViewTurn, ViewTurn>> = { 0: 90, 90: 180, 180: 270, 270: 0 };

/** The originals that are turned, for as long as the window is open. */
export const viewTurnStore = createStore<ReadonlyMap<IssueId, ViewTurn>>(new Map());

/** Turns the pages of an original on the screen by a quarter. */
export function turnView(issueId: IssueId): void {
  viewTurnStore.update((turns) => new Map(turns).set(issueId, NEXT[turns.get(issueId) ?? 0]));
}

/** The room that a page takes once it is turned. */
export function turnedSize({ width, height }: Size, turn: ViewTurn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The size of a page in a room so wide, before it is turned; `ratio` is its height by its width. */
export function sizeInRoom(wide: number, ratio: number, turn: ViewTurn): Size {
  return turn % 180 === 0 ? { width: wide, height: wide * ratio } : { width: wide / ratio, height: wide };
}

/** Lays a page of this size turned into the room of {@link turnedSize}, whose upper left corner both share. */
export function turnedStyle({ width, height }: Size, turn: ViewTurn): CSSProperties {
  const [x, y] = { 0: [0, 0], 90: [height, 0], 180: [width, height], 270: [0, width] }[turn] as [
    number,
    number,
  ];
  return { width, height, transformOrigin: '0 0', transform: `translate(${x}px, ${y}px) rotate(${turn}deg)` };
}
