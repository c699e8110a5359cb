import { useEffect, useEffectEvent, useState } from 'react';
import type { DocumentId } from '#core/model/ids.ts';
import { latestChangeStore } from '../../state/changes.ts';
import { attempt } from '../../state/toasts.ts';
import { decidedBy, findLeft, withoutTicks, type Ticked, type ValidityState } from './ticked.ts';

const NONE: ReadonlySet<DocumentId> = new Set();

/** The ticked documents of the list in sight. A document that is decided on, here or elsewhere, loses its tick. */
export function useTicked(
  state: ValidityState,
): readonly [ids: ReadonlySet<DocumentId>, tick: (ticked: Ticked) => void] {
  const [ticked, setTicked] = useState<Ticked>({ state, ids: NONE });
  const untick = (ids: readonly DocumentId[]): void => {
    setTicked((present) => withoutTicks(present, ids));
  };
  const follow = useEffectEvent(() => {
    const change = latestChangeStore.get();
    if (change?.kind === 'made') untick(decidedBy(change));
    else if (change?.step.operation === 'validity.save' && ticked.ids.size > 0)
      attempt(async () => {
        untick(await findLeft(ticked));
      });
  });
  useEffect(
    () =>
      latestChangeStore.subscribe(() => {
        follow();
      }),
    [],
  );
  if (ticked.state !== state) setTicked({ state, ids: NONE });
  const tick = (next: Ticked): void => {
    // All of a long list takes a while to be read; by then the other list may be in sight.
    setTicked((present) => (present.state === next.state ? next : present));
  };
  return [ticked.state === state ? ticked.ids : NONE, tick];
}
