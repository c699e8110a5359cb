import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether an element is at least so many CSS pixels wide, followed as it changes. */
export function useIsWider(element: RefObject<HTMLElement | null>, widthPx: number): boolean {
  const [isWider, setIsWider] = useState(true);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setIsWider(entry.contentRect.width >= widthPx);
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element, widthPx]);
  return isWider;
}
