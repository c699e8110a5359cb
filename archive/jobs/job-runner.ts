import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import { jobIdSchema, type JobId } from '#core/model/ids.ts';
import type { Failure, Job, JobKind, JobResult } from '#core/model/job.ts';

const EVENT_INTERVAL_MS = 100;
const REMEMBERED_JOBS = 100;

/** What running work is given to tell its progress and to learn that it should stop. */
export type JobControl = {
  report: (progress: { done: number; total: number; subject?: string }) => void;
  /** Lets other calls run. @throws AppError `job/cancelled` once the person has asked to stop */
  breathe: () => Promise<void>;
};

type Entry = { job: Job; isCancelRequested: boolean; toldAt: number; ended: Promise<void> };

/** Runs long work beside the answering of calls, and tells its progress. */
export class JobRunner {
  readonly #entries = new Map<JobId, Entry>();
  readonly #tell: (job: Job) => void;
  readonly #describeFailure: (error: unknown) => Failure;

  constructor(options: { tell: (job: Job) => void; describeFailure: (error: unknown) => Failure }) {
    this.#tell = options.tell;
    this.#describeFailure = options.describeFailure;
  }

  start(kind: JobKind, work: (control: JobControl) => Promise<JobResult>): JobId {
    const id = jobIdSchema.parse(randomUUID());
    const job: Job = {
      id,
      kind,
      state: 'running',
      done: 0,
      total: 0,
      subject: '',
      result: null,
      failure: null,
    };
    const entry: Entry = { job, isCancelRequested: false, toldAt: 0, ended: Promise.resolve() };
    this.#entries.set(id, entry);
    this.#forgetOld();
    entry.ended = this.#run(entry, work);
    return id;
  }

  /** @throws AppError `job/not-found` */
  get(id: JobId): Job {
    return this.#entry(id).job;
  }

  isRunning(id: JobId): boolean {
    return this.#entries.get(id)?.job.state === 'running';
  }

  cancel(id: JobId): void {
    this.#entry(id).isCancelRequested = true;
  }

  /** Resolves with the last state of a job. */
  async waitFor(id: JobId): Promise<Job> {
    const entry = this.#entry(id);
    await entry.ended;
    return entry.job;
  }

  /** True where no job runs, or none of some kinds. */
  isIdle(kinds?: readonly JobKind[]): boolean {
    return this.#listRunning(kinds).length === 0;
  }

  /** Resolves when no job runs any more, or none of some kinds, those included that another began. */
  async whenIdle(kinds?: readonly JobKind[]): Promise<void> {
    const running = () => this.#listRunning(kinds);
    for (let entries = running(); entries.length > 0; entries = running())
      await Promise.all(entries.map((entry) => entry.ended));
  }

  /** Asks every job to stop and waits until they have. */
  async stopAll(): Promise<void> {
    for (const entry of this.#entries.values()) entry.isCancelRequested = true;
    await this.whenIdle();
  }

  async #run(entry: Entry, work: (control: JobControl) => Promise<JobResult>): Promise<void> {
    const control: JobControl = {
      report: ({ done, total, subject }) => {
        entry.job = { ...entry.job, done, total, subject: subject ?? entry.job.subject };
        if (Date.now() - entry.toldAt >= EVENT_INTERVAL_MS) this.#tellNow(entry);
      },
      breathe: async () => {
        await nextTurn();
        if (entry.isCancelRequested) throw new AppError('job/cancelled');
      },
    };
    try {
      await nextTurn();
      const result = await work(control);
      entry.job = { ...entry.job, state: 'done', result };
    } catch (error) {
      const state = isAppError(error, 'job/cancelled') ? 'cancelled' : 'failed';
      entry.job = { ...entry.job, state, failure: this.#describeFailure(error) };
    }
    this.#tellNow(entry);
  }

  #tellNow(entry: Entry): void {
    entry.toldAt = Date.now();
    this.#tell(entry.job);
  }

  #listRunning(kinds?: readonly JobKind[]): Entry[] {
    const isAmong = (kind: JobKind): boolean => kinds === undefined || kinds.includes(kind);
    return [...this.#entries.values()].filter(({ job }) => job.state === 'running' && isAmong(job.kind));
  }

  #entry(id: JobId): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new AppError('job/not-found', { id });
    return entry;
  }

  #forgetOld(): void {
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= REMEMBERED_JOBS) return;
      if (job.state !== 'running') this.#entries.delete(id);
    }
  }
}
