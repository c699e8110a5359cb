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

/**
 * What an archive process that can start no process itself has the main process do with processes of its own; it numbers them, and takes
 * no number twice.
 */
export type ForChild =
  | { kind: 'start-child'; child: number; program: string; megabytes: number }
  | { kind: 'post-to-child'; child: number; message: object }
  | { kind: 'kill-child'; child: number };

const FOR_CHILD: readonly string[] = [
  'start-child',
  'post-to-child',
  'kill-child',
] satisfies ForChild['kind'][];

/** Whether it is about a process of the archive process's own. */
export function isForChild(message: FromArchive | ForChild): message is ForChild {
  return FOR_CHILD.includes(message.kind);
}

/** What the archive process hears of them. */
export type FromChild =
  | { kind: 'child-posted'; child: number; message: unknown }
  | { kind: 'child-printed'; child: number; text: string }
  | { kind: 'child-ended'; child: number; code: number | null };
