import { useEffect, useState } from 'react';
import type { DocumentId } from '#core/model/ids.ts';
import { undoStore } from '../../state/changes.ts';
import { decidedBetween, withoutTicks, type Ticked, type ValidityState } from './ticked.ts';

const NONE: ReadonlySet<DocumentId> = new Set();

/** The ticked documents of the list in sight. A document that is decided on, here or elsewhere, loses its tick. */
export function useTicked(
  state: ValidityState,
): readonly [ids: ReadonlySet<DocumentId>, tick: (ticked: Ticked) => void] {
  const [ticked, setTicked] = useState<Ticked>({ state, ids: NONE });
  useEffect(() => {
    let before = undoStore.get();
    return undoStore.subscribe(() => {
      const decided = decidedBetween(before, undoStore.get());
      before = undoStore.get();
      setTicked((present) => withoutTicks(present, decided));
    });
  }, []);
  if (ticked.state !== state) setTicked({ state, ids: NONE });
  const tick = (next: Ticked): void => {
    // All of a long list takes a while to be read; by then the other list may be in sight.
    setTicked((present) => (present.state === next.state ? next : present));
  };
  return [ticked.state === state ? ticked.ids : NONE, tick];
}
