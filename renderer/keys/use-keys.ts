import { useEffect, useEffectEvent } from 'react';
import { isWriting } from '../parts/is-writing.ts';
import { chordOf } from './chord.ts';
import { keysOf, type KeyName, type KeyRoom } from './key-table.ts';

const FUNCTION_KEY = /^(?:Shift\+)?F\d+$/u;

/** What a stroke means in a room: the name of the key and which of its chords it was; null for nothing. */
export function meaningOf<Room extends KeyRoom>(
  room: Room,
  event: KeyboardEvent,
): { name: KeyName<Room>; chord: number } | null {
  if (event.isComposing) return null;
  const pressed = chordOf(event);
  const isBare = isWriting(event.target) && !FUNCTION_KEY.test(pressed);
  for (const [name, { chords, isTyped }] of keysOf(room)) {
    const chord = chords.indexOf(pressed);
    if (chord !== -1 && (isTyped || !isBare)) return { name, chord };
  }
  return null;
}

/** What keys do in a room; a key whose action answers false is left to others. */
export type KeyActions<Room extends KeyRoom> = {
  [Name in KeyName<Room>]?: (chord: number) => unknown;
};

/** Follows the keys of a room while the component is shown; `isFirst` goes before others that use the same letters. */
export function useKeys<Room extends KeyRoom>(
  room: Room,
  actions: KeyActions<Room>,
  { isActive, isFirst = false }: { isActive: () => boolean; isFirst?: boolean },
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isActive()) return;
    const meaning = meaningOf(room, event);
    const act = meaning === null ? undefined : actions[meaning.name];
    if (meaning === null || act === undefined || act(meaning.chord) === false) return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: isFirst });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: isFirst });
    };
  }, [isFirst]);
}
