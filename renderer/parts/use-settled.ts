import { useEffect, useState } from 'react';

/** A value that follows another one after it has rested so many milliseconds: not every keystroke is asked for. */
export function useSettled<Value>(value: Value, restMs = 180): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(value);
    }, restMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value, restMs]);
  return settled;
}
