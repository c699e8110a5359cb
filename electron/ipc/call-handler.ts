import type * as z from 'zod';
import {
  isArchiveOperationName,
  isOperationName,
  operations,
  type Answer,
  type ArchiveOperationName,
  type Failure,
  type OperationName,
  type ParsedRequestOf,
  type ResponseOf,
  type ShellOperationName,
} from '#core/contract/contract.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { isAppError, type ErrorContext } from '#core/errors/app-error.ts';
import { refOf } from './answered-failure.ts';
import type { GrantedPaths } from './granted-paths.ts';

/** The shell's own side of the contract: one function for each operation it answers itself. */
export type ShellAnswers = {
  [Name in ShellOperationName]: (request: ParsedRequestOf<Name>) => Promise<ResponseOf<Name>>;
};

export type CallHandlerParts = {
  grants: GrantedPaths;
  shell: ShellAnswers;
  callArchive: (operation: ArchiveOperationName, request: unknown) => Promise<Answer<unknown>>;
  /** Development and tests: answers are parsed too. */
  checksAnswers: boolean;
  /** Logs a bug and gives the reference under which it is found. */
  reportBug: (error: unknown, operation: string) => string;
};

const failure = (code: ErrorCode, context: ErrorContext = {}, ref: string | null = null): Answer<never> => {
  const error: Failure = { code, context, ref };
  return { ok: false, error };
};

/**
 * Makes the one function that every call of the window goes through. It refuses what is not in the contract with
 * `ipc/invalid-request` (naming the place, never the value) and paths that nobody chose with `ipc/not-granted`; it never rejects.
 */
export function createCallHandler(
  parts: CallHandlerParts,
): (operation: unknown, request: unknown) => Promise<Answer<unknown>> {
  return async (operation, request) => {
    if (!isOperationName(operation)) return failure('ipc/invalid-request', { path: 'operation' });
    const parsed = operations[operation].request.safeParse(request);
    if (!parsed.success) return failure('ipc/invalid-request', { operation, path: placeOf(parsed.error) });
    const ungranted = findUngranted(operation, parsed.data, parts.grants);
    if (ungranted !== null) return failure('ipc/not-granted', { operation, path: ungranted });
    try {
      const answer = await answerCall(parts, operation, parsed.data);
      return parts.checksAnswers ? checkAnswer(operation, answer) : answer;
    } catch (error) {
      if (isAppError(error)) return failure(error.code, error.context, refOf(error));
      return failure('internal/bug', { operation }, parts.reportBug(error, operation));
    }
  };
}

async function answerCall(
  parts: CallHandlerParts,
  operation: OperationName,
  request: unknown,
): Promise<Answer<unknown>> {
  if (isArchiveOperationName(operation)) return parts.callArchive(operation, request);
  // Each function takes what its own schema has just parsed, which a union of functions cannot say.
  const answer = parts.shell[operation] as (parsed: unknown) => Promise<unknown>;
  return { ok: true, value: await answer(request) };
}

/** Where in the request the first problem lies: `paths.0`; `request` where it is the request itself. */
function placeOf(error: z.ZodError): string {
  const path = error.issues[0]?.path.join('.') ?? '';
  return path === '' ? 'request' : path;
}

/** Name of the first field with a path that was not granted; null where all were. */
function findUngranted(operation: OperationName, request: unknown, grants: GrantedPaths): string | null {
  const fields = new Map(Object.entries(request as Record<string, unknown>)); // every request schema is an object
  const isFine = (value: unknown, isGranted: (path: string) => boolean): boolean =>
    Array.isArray(value)
      ? value.every((item) => isFine(item, isGranted))
      : typeof value === 'string' && isGranted(value);
  const { paths, writes } = operations[operation];
  const unread = paths.find((field) => !isFine(fields.get(field), grants.isGranted));
  return unread ?? writes.find((field) => !isFine(fields.get(field), grants.isGrantedForSaving)) ?? null;
}

function checkAnswer(operation: OperationName, answer: Answer<unknown>): Answer<unknown> {
  if (!answer.ok) return answer;
  const parsed = operations[operation].response.safeParse(answer.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return failure('ipc/invalid-answer', { operation, path: placeOf(parsed.error) });
}
