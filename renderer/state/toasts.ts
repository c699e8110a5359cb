import type { Failure } from '#core/contract/contract.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { createStore } from './store.ts';

export type Toast = { id: number } & ({ kind: 'told'; text: string } | { kind: 'failed'; failure: Failure });

export const toastStore = createStore<readonly Toast[]>([]);
const TOLD_FOR_MS = 4000;
const MOST = 4;
let lastId = 0;

/** Takes one message away. */
export function dismissToast(id: number): void {
  toastStore.update((toasts) => toasts.filter((toast) => toast.id !== id));
}

/** Tells a short message for a few seconds. */
export function tell(text: string): void {
  lastId += 1;
  const id = lastId;
  toastStore.update((toasts) => [...toasts, { id, kind: 'told' as const, text }].slice(-MOST));
  window.setTimeout(() => {
    dismissToast(id);
  }, TOLD_FOR_MS);
}

/** Tells a failure, which stays until it is dismissed; cancelling is no failure. */
export function reportFailure(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code === 'job/cancelled') return;
  lastId += 1;
  const id = lastId;
  toastStore.update((toasts) =>
    [
      ...toasts.filter((toast) => toast.kind !== 'failed' || toast.failure.code !== failure.code),
      { id, kind: 'failed' as const, failure },
    ].slice(-MOST),
  );
}

/** Runs work begun by a press of a button; a failure is told. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch(reportFailure);
}
