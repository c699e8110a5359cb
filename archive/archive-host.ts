import { userInfo } from 'node:os';
import {
  operations,
  type Answer,
  type ArchiveOperationName,
  type ParsedRequestOf,
  type RequestOf,
  type ResponseOf,
} from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { Job } from '#core/model/job.ts';
import type { JobId } from '#core/model/ids.ts';
import { Archive } from './archive.ts';
import { describeFailure } from './describe-failure.ts';
import { CatalogueCompletion } from './index/catalogue-completion.ts';
import { rebuildIndex } from './index/rebuild-index.ts';
import { JobRunner } from './jobs/job-runner.ts';
import type { LogEntry } from './log.ts';
import { annotationHandlers } from './operations/annotation-handlers.ts';
import { archiveHandlers } from './operations/archive-handlers.ts';
import type { Handlers, HostContext, HostEvent } from './operations/handler.ts';
import { holdingsHandlers } from './operations/holdings-handlers.ts';
import { jobHandlers } from './operations/job-handlers.ts';
import { searchHandlers } from './operations/search-handlers.ts';

const handlers: Handlers = {
  ...archiveHandlers,
  ...holdingsHandlers,
  ...searchHandlers,
  ...annotationHandlers,
  ...jobHandlers,
};

export type HostOptions = {
  /** Folder of what ships with the program (sample bulletins). */
  resourcesFolder: string;
  log: (entry: LogEntry) => void;
  /** Never write, whatever the folder allows: for commands that only look. */
  readOnly?: boolean;
};

/** Answers every archive operation of the contract: in the archive process, in the command line and in tests. */
export class ArchiveHost {
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #context: HostContext;
  #archive: Archive | null = null;
  #completion: CatalogueCompletion | null = null;

  constructor(options: HostOptions) {
    const toFailure = (error: unknown) => describeFailure(error, options.log);
    const emit = (event: HostEvent) => {
      for (const listener of this.#listeners) listener(event);
    };
    this.#context = {
      requireArchive: () => this.#requireArchive(),
      findArchive: () => this.#archive,
      openArchive: (folder) =>
        this.#replaceArchive(() => Archive.open(folder, { readOnly: options.readOnly ?? false })),
      createArchive: (folder, name) =>
        this.#replaceArchive(() => Archive.create(folder, { name, ...this.#by() })),
      closeArchive: () => this.#closeArchive(),
      bringIndexUp: (archive) => {
        this.#bringIndexUp(archive);
      },
      completion: () => (this.#completion ??= new CatalogueCompletion(this.#requireArchive().db)),
      jobs: new JobRunner({
        tell: (job) => {
          emit({ name: 'job.changed', payload: job });
        },
        describeFailure: toFailure,
      }),
      emit,
      describeFailure: toFailure,
      author: { name: systemUserName() },
      resourcesFolder: options.resourcesFolder,
      now: () => new Date().toISOString(),
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
      return { ok: true, value: await handlers[name](this.#context, parsed) };
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

  async close(): Promise<void> {
    await this.#closeArchive();
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

  #by() {
    return { author: this.#context.author.name, now: this.#context.now() };
  }

  async #replaceArchive(open: () => Promise<Archive>): Promise<Archive> {
    await this.#closeArchive();
    const archive = await open();
    this.#archive = archive;
    if (archive.isIndexStale) this.#bringIndexUp(archive);
    this.#context.emit({
      name: 'archive.changed',
      payload: { parts: ['archive', 'issues', 'annotations', 'dossier', 'index'] },
    });
    return archive;
  }

  #bringIndexUp(archive: Archive): void {
    archive.isIndexStale = true;
    this.#context.jobs.start('rebuild-index', async (control) => {
      const report = await rebuildIndex(archive, control);
      this.#context.emit({ name: 'archive.changed', payload: { parts: ['index'] } });
      return { kind: 'rebuild-index', report };
    });
  }

  async #closeArchive(): Promise<void> {
    await this.#context.jobs.stopAll();
    this.#completion = null;
    this.#archive?.close();
    this.#archive = null;
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

function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
