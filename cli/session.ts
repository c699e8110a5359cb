import { fileURLToPath } from 'node:url';
import { ArchiveHost } from '#archive/archive-host.ts';
import type { Answer, ArchiveOperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { JobId } from '#core/model/ids.ts';
import type { Failure, JobKind, JobResult } from '#core/model/job.ts';

/** A failure told by the archive, thrown to end the command. */
export class CommandFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** One command's use of one archive. */
export type Session = {
  call: <Name extends ArchiveOperationName>(
    name: Name,
    request: RequestOf<Name>,
  ) => Promise<ResponseOf<Name>>;
  /** Waits for a job, showing its progress on stderr where that is a terminal. */
  finish: <Kind extends JobKind>(kind: Kind, jobId: JobId) => Promise<Extract<JobResult, { kind: Kind }>>;
  /** Waits until an index that was behind is whole. */
  whenIndexed: () => Promise<void>;
};

/** Runs `work` with a host and closes it whatever happens. Ctrl+C asks running jobs to stop. */
export async function withSession<Value>(
  options: { readOnly: boolean },
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const host = new ArchiveHost({
    resourcesFolder: fileURLToPath(new URL('../resources', import.meta.url)),
    log: ({ ref, error }) => process.stderr.write(`${ref ?? ''} ${error ?? ''}\n`),
    readOnly: options.readOnly,
  });
  const stopShowing = showProgress(host);
  const stop = () => void host.close();
  process.once('SIGINT', stop);
  try {
    return await work({
      call: async (name, request) => unwrap(await host.call(name, request)),
      finish: async (kind, jobId) => {
        const job = await host.waitForJob(jobId);
        if (job.failure !== null) throw new CommandFailed(job.failure);
        return resultOf(kind, job.result);
      },
      whenIndexed: () => host.whenIdle(),
    });
  } finally {
    process.off('SIGINT', stop);
    stopShowing();
    await host.close();
  }
}

/** Opens `folder` and runs `work` in it. */
export function withArchive<Value>(
  folder: string,
  options: { readOnly: boolean },
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  return withSession(options, async (session) => {
    await session.call('archive.open', { folder });
    return work(session);
  });
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

function showProgress(host: ArchiveHost): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const stop = host.subscribe((event) => {
    if (event.name !== 'job.changed') return;
    const { kind, done, total, subject } = event.payload;
    process.stderr.write(`\r\u001b[2K${kind} ${done}/${total} ${subject}`);
  });
  return () => {
    stop();
    process.stderr.write('\r\u001b[2K');
  };
}
