import { type ReactNode, useDeferredValue } from 'react';

/** What is drawn once all that is beside it is in sight; until then `instead` keeps its place. */
export function Later({ children, instead }: { children: ReactNode; instead: ReactNode }) {
  const isIn = useDeferredValue(true, false);
  return isIn ? children : instead;
}
