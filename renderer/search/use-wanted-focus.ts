import { useEffect, type RefObject } from 'react';
import { useStore, type Store } from '../state/store.ts';

/** Gives an element the focus as soon as somebody wants it there and it is ready: what is about to go away must not take it. */
export function useWantedFocus(
  element: RefObject<HTMLElement | null>,
  wanted: Store<boolean>,
  isReady: boolean,
): void {
  const isWanted = useStore(wanted);
  useEffect(() => {
    if (!isWanted || !isReady) return;
    element.current?.focus();
    wanted.set(false);
  }, [element, wanted, isWanted, isReady]);
}
