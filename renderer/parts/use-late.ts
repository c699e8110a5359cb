import { useEffect, useState } from 'react';

/** What is awaited no longer than this looks as if it were there at once. */
const LATE_MS = 150;

/**
 * True when something has been awaited for a while: only then is what stands in its place dimmed. A transition with a delay would do
 * the same, and have its pane drawn anew twice for each key.
 */
export function useLate(isAwaited: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  if (!isAwaited && isLate) setIsLate(false);
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setTimeout(setIsLate, LATE_MS, true);
    return () => {
      clearTimeout(timer);
    };
  }, [isAwaited]);
  return isAwaited && isLate;
}
