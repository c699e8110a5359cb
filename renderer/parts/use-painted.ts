import { useEffect, useState } from 'react';

/** A value as the window was last painted with it, two frames behind but for the first: what can wait for the rest to be seen goes by it. */
export function usePainted<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
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
