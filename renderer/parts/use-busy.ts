import { useRef, useState } from 'react';
import { attempt } from '../state/toasts.ts';

/** Whether work begun here still runs, and a way to begin some: a second press while it runs begins nothing. */
export function useBusy(): readonly [isBusy: boolean, begin: (work: () => Promise<unknown>) => void] {
  // Two presses can come before anything is drawn again, so what is drawn cannot be what decides.
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    isRunning.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return [
    isBusy,
    (work) => {
      if (!isRunning.current) attempt(() => run(work));
    },
  ];
}
