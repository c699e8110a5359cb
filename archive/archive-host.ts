import { resolve } from 'node:path';
import {
  operations,
  type Answer,
  type ArchiveOperationName,
  type ParsedRequestOf,
  type RequestOf,
  type ResponseOf,
} from '#core/contract/contract.ts';
import { CHANGED_PARTS } from '#core/contract/events.ts';
import type { Inverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Job } from '#core/model/job.ts';
import type { JobId } from '#core/model/ids.ts';
import { Archive } from './archive.ts';
import { settleInterruptedBatches } from './batches/batch-rows.ts';
import { describeFailure } from './describe-failure.ts';
import { CatalogueCompletion } from './index/catalogue-completion.ts';
import { rebuildIndex } from './index/rebuild-index.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { localDay } from './local-day.ts';
import type { LogEntry } from './log.ts';
import { annotationHandlers } from './operations/annotation-handlers.ts';
import { archiveHandlers } from './operations/archive-handlers.ts';
import { batchHandlers } from './operations/batch-handlers.ts';
import { continuityHandlers } from './operations/continuity-handlers.ts';
import { correctionHandlers } from './operations/correction-handlers.ts';
import { facsimileHandlers } from './operations/facsimile-handlers.ts';
import type { Handlers, HostContext, HostEvent } from './operations/handler.ts';
import { endWatching } from './operations/folder-watching.ts';
import { holdingsHandlers } from './operations/holdings-handlers.ts';
import { jobHandlers } from './operations/job-handlers.ts';
import { recognitionHandlers } from './operations/recognition-handlers.ts';
import { startRecognition } from './operations/recognition-queue.ts';
import { registerHandlers } from './operations/register-handlers.ts';
import { searchHandlers } from './operations/search-handlers.ts';
import { Slots } from './operations/slots.ts';
import { tidyAtRest, tidyIndex } from './operations/tidy-index.ts';
import { undoHandlers } from './operations/undo-handlers.ts';
import { searchesHandlers } from './operations/searches-handlers.ts';
import { watchingHandlers } from './operations/watching-handlers.ts';
import { areRegistersBehind, redrawAllRegisters, redrawInCopy } from './registers/redraw-registers.ts';
import type { StartChild } from './processes/start-child.ts';
import { systemUserName } from './system-user-name.ts';
import { recordStep } from './undo/undo-steps.ts';

/** A file that is the same for so long has been written to its end. */
const WATCH_EVERY_MS = 10_000;

const handlers: Handlers = {
  ...archiveHandlers,
  ...holdingsHandlers,
  ...searchHandlers,
  ...searchesHandlers,
  ...annotationHandlers,
  ...jobHandlers,
  ...continuityHandlers,
  ...correctionHandlers,
  ...registerHandlers,
  ...undoHandlers,
  ...facsimileHandlers,
  ...recognitionHandlers,
  ...batchHandlers,
  ...watchingHandlers,
};

export type HostOptions = {
  /** Folder of what ships with the program (sample bulletins). */
  resourcesFolder: string;
  log: (entry: LogEntry) => void;
  /** Somebody works with the archive in a window: what waits is recognised beside that, and searching is prepared before it is wanted. */
  isAttended?: boolean;
  /** How long a watched folder is left alone between two looks at it. */
  watchEveryMs?: number;
  /** Never write, whatever the folder allows: for commands that only look. */
  readOnly?: boolean;
  /** How processes beside this one are started, where not as under a plain Node. */
  startChild?: StartChild | undefined;
};

/** Answers every archive operation of the contract: in the archive process, in the command line and in tests. */
export class ArchiveHost {
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #context: HostContext;
  #archive: Archive | null = null;
  #completion: CatalogueCompletion | null = null;
  #rebuilding: JobId | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: HostOptions) {
    const toFailure = (error: unknown) => describeFailure(error, options.log);
    const emit = (event: HostEvent) => {
      for (const listener of this.#listeners) listener(event);
    };
    this.#context = {
      requireArchive: () => this.#requireArchive(),
      findArchive: () => this.#archive,
      openArchive: (folder) =>
        this.#replaceArchive(folder, () =>
          Archive.open(folder, { readOnly: options.readOnly ?? false, startChild: options.startChild }),
        ),
      createArchive: (folder, name) =>
        this.#replaceArchive(folder, () =>
          Archive.create(folder, { name, ...this.#by(), startChild: options.startChild }),
        ),
      closeArchive: () =>
        this.#inTurn(async () => {
          await this.#closeArchive();
          this.#tellArchiveChanged();
        }),
      bringIndexUp: (archive) => this.#bringIndexUp(archive),
      completion: () => (this.#completion ??= completionOf(this.#requireArchive())),
      forgetCompletions: (options) => this.#completion?.invalidate(options),
      slots: new Slots(),
      jobs: new JobRunner({
        tell: (job) => {
          emit({ name: 'job.changed', payload: job });
        },
        describeFailure: toFailure,
      }),
      isAttended: options.isAttended ?? false,
      emit,
      describeFailure: toFailure,
      author: { name: systemUserName() },
      beginRecognition: (archive) => {
        if (this.#context.isAttended) startRecognition(this.#context, archive);
      },
      apply: (inverse) => this.#apply(inverse),
      resourcesFolder: options.resourcesFolder,
      watchEveryMs: options.watchEveryMs ?? WATCH_EVERY_MS,
      now: () => new Date().toISOString(),
      today: () => localDay(new Date()),
    };
  }

  /** Answers one call. Never throws: whatever fails is in the answer. */
  async call<Name extends ArchiveOperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<Answer<ResponseOf<Name>>> {
    try {
      const parsed = parseRequest(name, request);
      this.#checkAccess(name);
      const value = await handlers[name](this.#context, parsed);
      this.#recordStep(name, value);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: this.#context.describeFailure(error) };
    }
  }

  /** Tells every event from now on; returns the function that ends it. */
  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves with the last state of a job. */
  waitForJob(id: JobId): Promise<Job> {
    return this.#context.jobs.waitFor(id);
  }

  /** Resolves when no job runs any more: an index that was behind is whole again. */
  whenIdle(): Promise<void> {
    return this.#context.jobs.whenIdle();
  }

  /**
   * Resolves when no job runs any more and the segments of the index are merged as at rest: an import lets them gather. An index that
   * turns out to be damaged is built again first. At once where no archive is open, or when it is closed.
   */
  async whenTidy(): Promise<void> {
    const { jobs } = this.#context;
    do {
      await jobs.whenIdle();
      if (this.#archive !== null) await tidyIndex(this.#context, this.#archive);
    } while (!jobs.isIdle());
  }

  /** Lets go of what only makes the next answers faster: nobody has asked anything for a while. */
  rest(): void {
    try {
      this.#archive?.rest();
    } catch (error) {
      this.#context.describeFailure(error); // which logs it: nothing was asked for
    }
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.#closeArchive());
    await this.#context.jobs.stopAll();
    this.#listeners.clear();
  }

  #requireArchive(): Archive {
    if (this.#archive === null) throw new AppError('archive/not-open');
    return this.#archive;
  }

  #checkAccess(name: ArchiveOperationName): void {
    if (operations[name].access === 'write' && this.#requireArchive().isReadOnly)
      throw new AppError('archive/read-only', { folder: this.#requireArchive().layout.folder });
  }

  /** Every answer that says how to take itself back is a step of the profile's undo. */
  #recordStep(operation: ArchiveOperationName, value: object | null): void {
    if (value === null || !('inverse' in value) || value.inverse === null || this.#archive === null) return;
    const inverses = [value.inverse as Inverse]; // the contract names nothing else so
    recordStep(this.#archive.db, this.#context.author.name, { operation, inverses, at: this.#context.now() });
  }

  async #apply({ operation, request }: Inverse): Promise<Inverse> {
    // Each branch of the union fits its own handler, which a call over the union cannot say.
    const handler = handlers[operation] as (
      context: HostContext,
      request: unknown,
    ) => { inverse: Inverse } | Promise<{ inverse: Inverse }>;
    return (await handler(this.#context, request)).inverse;
  }

  #by() {
    return { author: this.#context.author.name, now: this.#context.now() };
  }

  /** Opens another archive; the present one is closed only when that has succeeded, unless it is the same. */
  #replaceArchive(folder: string, open: () => Promise<Archive>): Promise<Archive> {
    return this.#inTurn(async () => {
      if (this.#archive !== null && resolve(this.#archive.layout.folder) === resolve(folder))
        await this.#closeArchive();
      const archive = await open();
      if (!archive.isReadOnly) settleInterruptedBatches(archive.db);
      await this.#closeArchive();
      this.#archive = archive;
      if (archive.isIndexStale) this.#bringIndexUp(archive);
      else void tidyAtRest(this.#context, archive);
      this.#bringRegistersUp(archive);
      this.#context.beginRecognition(archive);
      this.#tellArchiveChanged();
      return archive;
    });
  }

  /** Opening and closing one after the other: two at once would leave an archive open that nobody closes. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** One rebuild at a time: a second wish is answered with the one that runs. */
  #bringIndexUp(archive: Archive): JobId {
    const { jobs, emit } = this.#context;
    if (this.#rebuilding !== null && jobs.isRunning(this.#rebuilding)) return this.#rebuilding;
    archive.isIndexStale = true;
    this.#rebuilding = jobs.start('rebuild-index', async (control) => {
      const report = await rebuildIndex(archive, control);
      void tidyIndex(this.#context, archive);
      emit({ name: 'archive.changed', payload: { parts: ['index'] } });
      return { kind: 'rebuild-index', report };
    });
    return this.#rebuilding;
  }

  /** Rows that older rules drew are drawn again beside whatever the person does: of an older archive that is only read, in its copy. */
  #bringRegistersUp(archive: Archive): void {
    const { jobs, emit } = this.#context;
    if (!areRegistersBehind(archive.db, archive.isReadOnly)) return;
    if (!archive.canRedraw) return; // archive.status says so
    jobs.start('redraw-registers', async (control) => {
      const redraw = archive.isReadOnly ? redrawInCopy : redrawAllRegisters;
      const report = await redraw(archive, control);
      emit({ name: 'archive.changed', payload: { parts: ['registers'] } });
      return { kind: 'redraw-registers', report };
    });
  }

  async #closeArchive(): Promise<void> {
    const archive = this.#archive;
    if (archive === null) return;
    // From here on calls are told that no archive is open, so none starts work on one that is being closed.
    this.#archive = null;
    this.#completion?.close();
    this.#completion = null;
    endWatching(archive);
    await this.#context.jobs.stopAll();
    archive.close();
  }

  #tellArchiveChanged(): void {
    const parts = [...CHANGED_PARTS].filter((part) => part !== 'settings');
    this.#context.emit({ name: 'archive.changed', payload: { parts } });
  }
}

/** @throws AppError `ipc/invalid-request` naming the field, never its value */
function parseRequest<Name extends ArchiveOperationName>(
  name: Name,
  request: unknown,
): ParsedRequestOf<Name> {
  const parsed = operations[name].request.safeParse(request);
  if (parsed.success) return parsed.data as ParsedRequestOf<Name>; // the schema of this very name
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('ipc/invalid-request', { operation: name, field });
}

/** It is read beside what is typed, which goes first. */
function completionOf({ db, searches }: Archive): CatalogueCompletion {
  return new CatalogueCompletion(db, () => searches.whenQuiet());
}
