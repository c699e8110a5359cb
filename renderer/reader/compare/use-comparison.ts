import { useEffect, useState } from 'react';
import type { Document } from '#core/model/document.ts';
import { reportFailure } from '../../state/toasts.ts';
import type { Comparison } from './compare-texts.ts';

/** Compares two documents in a worker; null until that is done. */
export function useComparison(left: Document | undefined, right: Document | undefined): Comparison | null {
  const [done, setDone] = useState<{ left: Document; right: Document; comparison: Comparison } | null>(null);
  useEffect(() => {
    if (left === undefined || right === undefined) return;
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Comparison>) => {
      setDone({ left, right, comparison: data });
      worker.terminate();
    });
    worker.addEventListener('error', reportFailure);
    const textOf = ({ text, blocks }: Document) => ({ text, blocks });
    worker.postMessage({ left: textOf(left), right: textOf(right) });
    return () => {
      worker.terminate();
    };
  }, [left, right]);
  return done !== null && done.left === left && done.right === right ? done.comparison : null;
}
