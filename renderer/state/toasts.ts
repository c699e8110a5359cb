import type { Failure } from '#core/contract/contract.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { createStore } from './store.ts';

/** What can be done about what was told, for as long as it is told. */
export type ToastAction = { name: string; act: () => void };

/** Which piece of work failed, in words, and what can be done about it. */
export type FailedWork = { text: string; action: ToastAction };

export type Toast = { id: number } & (
  | { kind: 'told'; text: string; action: ToastAction | null }
  | { kind: 'working'; done: number; total: number; stop: () => void }
  | { kind: 'failed'; failure: Failure; work: FailedWork | null }
);

export const toastStore = createStore<readonly Toast[]>([]);
const TOLD_FOR_MS = 4000;
// What can be answered has to be read and reached.
const ANSWERABLE_FOR_MS = 10_000;
const MOST = 4;
let lastId = 0;

/** Takes one message away. */
export function dismissToast(id: number): void {
  toastStore.update((toasts) => toasts.filter((toast) => toast.id !== id));
}

/** Tells a short message for a few seconds, with what can be done about it; answers by which number it is dismissed. */
export function tell(text: string, action: ToastAction | null = null): number {
  lastId += 1;
  const id = lastId;
  toastStore.update((toasts) => [...toasts, { id, kind: 'told' as const, text, action }].slice(-MOST));
  setTimeout(
    () => {
      dismissToast(id);
    },
    action === null ? TOLD_FOR_MS : ANSWERABLE_FOR_MS,
  );
  return id;
}

/** Work that is told while it goes on. */
export type Progress = { report: (done: number) => void; isStopped: () => boolean; end: () => void };

/** Tells how far work of `total` steps is until it ends, and takes the wish to stop it. */
export function tellProgress(total: number): Progress {
  lastId += 1;
  const id = lastId;
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  toastStore.update((toasts) => [...toasts, { id, kind: 'working', done: 0, total, stop }]);
  return {
    report: (done) => {
      toastStore.update((toasts) =>
        toasts.map((toast) => (toast.id === id && toast.kind === 'working' ? { ...toast, done } : toast)),
      );
    },
    isStopped: () => isStopped,
    end: () => {
      dismissToast(id);
    },
  };
}

/** Tells a failure, which stays until it is dismissed, with the work that failed where that can be named; cancelling is no failure. */
export function reportFailure(error: unknown, work: FailedWork | null = null): void {
  const failure = failureOf(error);
  if (failure.code === 'job/cancelled') return;
  lastId += 1;
  const id = lastId;
  toastStore.update((toasts) =>
    [
      ...toasts.filter((toast) => toast.kind !== 'failed' || toast.failure.code !== failure.code),
      { id, kind: 'failed' as const, failure, work },
    ].slice(-MOST),
  );
}

/** Runs work begun by a press of a button; a failure is told. */
export function attempt(work: () => Promise<unknown>): void {
  work().catch(reportFailure);
}
