import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventOf } from '#core/contract/events.ts';

/** Listens to one event of the contract while the component is shown. */
export function useEvent<Name extends EventName>(
  event: Name,
  listener: (payload: EventOf<Name>) => void,
): void {
  const latest = useEffectEvent(listener);
  useEffect(
    () =>
      window.gazette.subscribe(event, (payload) => {
        latest(payload);
      }),
    [event],
  );
}
