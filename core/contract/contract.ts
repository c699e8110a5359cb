import type * as z from 'zod';
import type { failureSchema } from '../model/job.ts';
import { archiveOperations } from './archive-operations.ts';
import { shellOperations } from './shell-operations.ts';

/** Every operation there is: the one place where its shape is written. */
export const operations = { ...archiveOperations, ...shellOperations } as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type ArchiveOperationName = keyof typeof archiveOperations;
export type ShellOperationName = keyof typeof shellOperations;

/** What a caller passes: defaults may be left out. */
export type RequestOf<Name extends OperationName> = z.input<Operations[Name]['request']>;
/** What the answering side receives: parsed, with defaults filled in. */
export type ParsedRequestOf<Name extends OperationName> = z.output<Operations[Name]['request']>;
export type ResponseOf<Name extends OperationName> = z.output<Operations[Name]['response']>;

export type Failure = z.infer<typeof failureSchema>;
/** What crosses a boundary. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** True for an own key of the contract; names like `constructor` are not. */
export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(operations, name);
}

export function isArchiveOperationName(name: unknown): name is ArchiveOperationName {
  return typeof name === 'string' && Object.hasOwn(archiveOperations, name);
}
