import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { ArchiveHost } from '#archive/archive-host.ts';
import type { Answer, ArchiveOperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { JobId } from '#core/model/ids.ts';
import type { JobKind, JobResult } from '#core/model/job.ts';
import { CommandFailed, isToldAs } from './command-failed.ts';
import { unlessInterrupted, untilInterrupted } from './interruption.ts';
import { showProgress, showWork } from './progress.ts';

/** One command's use of one archive. */
export type Session = {
  call: <Name extends ArchiveOperationName>(
    name: Name,
    request: RequestOf<Name>,
  ) => Promise<ResponseOf<Name>>;
  /** Waits for a job, showing its progress on stderr where that is a terminal. */
  finish: <Kind extends JobKind>(kind: Kind, jobId: JobId) => Promise<Extract<JobResult, { kind: Kind }>>;
  /** Waits until no job runs: an index that was behind is whole then, and registers are drawn. */
  whenIdle: () => Promise<void>;
};

/** `mergesIndex`: what the work left of the index is merged afterwards, which Ctrl+C ends without harm. */
type SessionOptions = { readOnly: boolean; mergesIndex?: boolean };

/** Runs `work` with a host and closes it whatever happens. Ctrl+C asks running jobs to stop. */
export async function withSession<Value>(
  options: SessionOptions,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const host = new ArchiveHost({
    // Of the project, wherever in it this module was bundled to.
    resourcesFolder: join(dirname(findPackageJSON(import.meta.url) ?? ''), 'resources'),
    log: ({ ref, error }) => process.stderr.write(`${ref ?? ''} ${error ?? ''}\n`),
    readOnly: options.readOnly,
  });
  const stopShowing = showProgress(host);
  try {
    const value = await unlessInterrupted(
      () => host.close(),
      () => work(sessionOf(host)),
    );
    if (options.mergesIndex === true) await mergeIndex(host);
    return value;
  } finally {
    stopShowing();
    await host.close();
  }
}

/** Opens `folder` and runs `work` in it. */
export function withArchive<Value>(
  folder: string,
  options: SessionOptions,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  return withSession(options, async (session) => {
    await session.call('archive.open', { folder });
    return work(session);
  });
}

/**
 * Opens `folder` for writing, or only for reading while another program writes to it, which is said on stderr; for work that
 * must go on beside an open window.
 */
export async function withArchiveInUse<Value>(
  folder: string,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  let wasOpened: boolean | undefined;
  try {
    return await withArchive(folder, { readOnly: false }, (session) => {
      wasOpened = true;
      return work(session);
    });
  } catch (error) {
    if (wasOpened === true || !isToldAs(error, 'archive/locked')) throw error;
  }
  process.stderr.write('Another program is writing to this archive; it is only read.\n');
  return withArchive(folder, { readOnly: true }, work);
}

function sessionOf(host: ArchiveHost): Session {
  return {
    call: async (name, request) => unwrap(await host.call(name, request)),
    finish: async (kind, jobId) => {
      const job = await host.waitForJob(jobId);
      if (job.failure !== null) throw new CommandFailed(job.failure);
      return resultOf(kind, job.result);
    },
    whenIdle: () => host.whenIdle(),
  };
}

function mergeIndex(host: ArchiveHost): Promise<void> {
  showWork('merging the index (Ctrl+C leaves the rest for later)');
  return untilInterrupted(
    () => host.close(),
    () => host.whenTidy(),
  );
}

function unwrap<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new CommandFailed(answer.error);
}

function resultOf<Kind extends JobKind>(
  kind: Kind,
  result: JobResult | null,
): Extract<JobResult, { kind: Kind }> {
  if (result?.kind !== kind) throw new AppError('internal/bug', { kind });
  return result as Extract<JobResult, { kind: Kind }>; // its kind was compared in the line above
}
