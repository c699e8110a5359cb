import { useEffect, useState } from 'react';

/** A value as it was when the window was last painted with it: two frames behind. What can wait for the rest to be seen goes by it. */
export function usePainted<Value>(value: Value): Value | undefined {
  const [painted, setPainted] = useState<Value>();
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setPainted(() => value);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value]);
  return painted;
}
