import type { Answer, ArchiveOperationName, Failure } from '#core/contract/contract.ts';
import type { ArchiveChild } from './archive-child.ts';
import { createDeferred } from './deferred.ts';

export type CallArchive = (operation: ArchiveOperationName, request: unknown) => Promise<Answer<unknown>>;

type Listeners = {
  event: (name: string, payload: unknown) => void;
  log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
  /** Called once at the end; gives the failure that open calls are answered with. */
  ended: (code: number | null) => Failure;
};

/** One archive process from its start to its end: calls in, answers and events out. */
export type RunningArchive = {
  readonly child: ArchiveChild;
  /** Null when it can take calls; else why it never will. */
  readonly ready: Promise<Failure | null>;
  /** Settled when the process is gone. */
  readonly gone: Promise<void>;
  readonly hasEnded: () => boolean;
  /** Never rejects: a call under way when the process ends is answered with that failure, and so is every later one. */
  readonly call: CallArchive;
};

/** Watches over a process just started. */
export function followArchive(child: ArchiveChild, listeners: Listeners): RunningArchive {
  const pending = new Map<number, (answer: Answer<unknown>) => void>();
  const ready = createDeferred<Failure | null>();
  const gone = createDeferred<undefined>();
  let nextId = 1;
  let end: Failure | null = null;
  child.onMessage((message) => {
    switch (message.kind) {
      case 'ready':
        ready.resolve(null);
        break;
      case 'cannot-start':
        end = message.failure;
        ready.resolve(end);
        break;
      case 'answer':
        pending.get(message.id)?.(message.answer);
        pending.delete(message.id);
        break;
      case 'event':
        listeners.event(message.name, message.payload);
        break;
      case 'log':
        listeners.log('archive', { entry: message.entry });
        break;
    }
  });
  child.onOutput((text) => {
    listeners.log('archive process printed', { text: text.slice(0, 10_000) });
  });
  child.onExit((code) => {
    const failure = end ?? listeners.ended(code);
    end = failure;
    ready.resolve(failure);
    for (const answer of pending.values()) answer({ ok: false, error: failure });
    pending.clear();
    gone.resolve(undefined);
  });
  const call: CallArchive = (operation, request) =>
    new Promise((resolve) => {
      if (end !== null) {
        resolve({ ok: false, error: end });
        return;
      }
      const id = nextId++;
      pending.set(id, resolve);
      child.post({ kind: 'call', id, operation, request });
    });
  return { child, ready: ready.promise, gone: gone.promise, hasEnded: () => end !== null, call };
}
