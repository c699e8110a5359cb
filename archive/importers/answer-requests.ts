import { parentPort, type Transferable } from 'node:worker_threads';
import { AppError, type ErrorContext } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';

/** What a reader answers. One that is worn should read no further file. */
export type FromReader<Value> =
  | { kind: 'read'; value: Value; isWorn: boolean }
  | { kind: 'failed'; code: ErrorCode; context: ErrorContext; isWorn: boolean };

/** What a reader of one kind does. */
export type Reading<Request, Value> = {
  read: (request: Request) => Promise<Value>;
  /** What of an answer is given away rather than copied. */
  transferOf?: (value: Value) => Transferable[];
  /** Whether an error is one that a file can cause, and that leaves the reader unfit for others. */
  isCrash: (error: unknown) => boolean | Promise<boolean>;
  isWorn?: () => Promise<boolean>;
};

/** Answers what this thread is asked, one file at a time. An error that no file can cause ends the thread. */
export function answerRequests<Request extends { name: string }, Value>({
  read,
  transferOf = () => [],
  isCrash,
  isWorn = () => Promise.resolve(false),
}: Reading<Request, Value>): void {
  const answer = async (request: Request): Promise<FromReader<Value>> => {
    try {
      return { kind: 'read', value: await read(request), isWorn: await isWorn() };
    } catch (error) {
      if (error instanceof AppError)
        return { kind: 'failed', code: error.code, context: error.context, isWorn: await isWorn() };
      if (await isCrash(error))
        return { kind: 'failed', code: 'import/damaged', context: { file: request.name }, isWorn: true };
      throw error;
    }
  };
  const port = parentPort;
  port?.on('message', (request: Request) => {
    void answer(request).then((reply) => {
      port.postMessage(reply, reply.kind === 'read' ? transferOf(reply.value) : []);
    });
  });
}
