import type { Answer, ArchiveOperationName, Failure } from '#core/contract/contract.ts';

/** What the main process says to the archive process. */
export type ToArchive =
  { kind: 'call'; id: number; operation: ArchiveOperationName; request: unknown } | { kind: 'close' };

/** What the archive process says to the main process. */
export type FromArchive =
  | { kind: 'ready' }
  /** It will never be ready: starting it again would not help. */
  | { kind: 'cannot-start'; failure: Failure }
  | { kind: 'answer'; id: number; answer: Answer<unknown> }
  | { kind: 'event'; name: string; payload: unknown }
  | { kind: 'log'; entry: unknown };
