import * as z from 'zod';
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

const child = z.int().positive();

/**
 * What an archive process that can start no process itself has the main process do with processes of its own; it numbers them, and takes
 * no number twice. It reads files of strangers, so that it names a program and no file, and each message is parsed.
 */
export const forChildSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start-child'),
    child,
    program: z.literal('recognition'),
    megabytes: z.int().min(16).max(1024),
  }),
  z.object({
    kind: z.literal('post-to-child'),
    child,
    // Passed on as it is, bytes too.
    message: z.custom<object>((value) => typeof value === 'object' && value !== null),
  }),
  z.object({ kind: z.literal('kill-child'), child }),
]);

export type ForChild = z.output<typeof forChildSchema>;

/** Whether it is about a process of the archive process's own. */
export function isForChild(message: FromArchive | ForChild): message is ForChild {
  return forChildSchema.options.some(({ shape }) => shape.kind.value === message.kind);
}

/** What the archive process hears of them. */
export type FromChild =
  | { kind: 'child-posted'; child: number; message: unknown }
  | { kind: 'child-printed'; child: number; text: string }
  | { kind: 'child-ended'; child: number; code: number | null };
