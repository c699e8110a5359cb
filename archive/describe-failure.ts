import { randomUUID } from 'node:crypto';
import { AppError } from '#core/errors/app-error.ts';
import type { Failure } from '#core/model/job.ts';
import { translateStorageFailure } from './database/sqlite-failure.ts';
import type { LogEntry } from './log.ts';

/** Turns anything thrown into data for the other side. A bug is logged under a reference; its stack stays here. */
export function describeFailure(thrown: unknown, log: (entry: LogEntry) => void): Failure {
  const error = translateStorageFailure(thrown, {});
  if (error instanceof AppError) return { code: error.code, context: { ...error.context }, ref: null };
  const ref = randomUUID().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log({ at: new Date().toISOString(), level: 'error', message: 'unexpected failure', ref, error: stack });
  return { code: 'internal/bug', context: {}, ref };
}
