import { useEffect, useState } from 'react';

/**
 * A value as the window was last painted with it, two frames behind but for the first: what can wait for the rest to be seen goes by it. Null
 * is nothing to be seen, and holds at once: to wait for it would be to draw frames in which nothing is new.
 */
export function usePainted<Value>(value: Value | null): Value | null {
  const [painted, setPainted] = useState(value);
  if (value === null && painted !== null) setPainted(null);
  useEffect(() => {
    if (value === null) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setPainted(() => value);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value]);
  return value === null ? null : painted;
}
