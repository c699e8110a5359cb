import { ArchiveHost } from '#archive/archive-host.ts';
import type { ArchiveOperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { JobId } from '#core/model/ids.ts';
import type { ImportReport, JobResult } from '#core/model/job.ts';

const PROGRESS_MS = 30_000;

/** An archive driven through its contract, in this process; every refusal is an error. */
export type BenchArchive = {
  call<Name extends ArchiveOperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
  /** Waits for the end of a job; one that fails is an error. */
  finish(jobId: JobId): Promise<JobResult>;
  /** Resolves when no job runs any more. */
  whenIdle(): Promise<void>;
  /** Resolves when no job runs any more and the segments of the index are merged as at rest. */
  whenTidy(): Promise<void>;
  /** Imports files to the end and tells how far it is; an import that fails for any file is an error. */
  importAll(paths: string[]): Promise<ImportReport>;
  close(): Promise<void>;
};

/** A new archive in `folder`, which must be empty or missing. */
export async function createBenchArchive(folder: string): Promise<BenchArchive> {
  const archive = hostArchive(folder);
  await archive.call('archive.create', { folder, name: 'bench' });
  return archive;
}

/** The archive in `folder`. */
export async function openBenchArchive(folder: string): Promise<BenchArchive> {
  const archive = hostArchive(folder);
  await archive.call('archive.open', { folder });
  return archive;
}

function hostArchive(folder: string): BenchArchive {
  const host = new ArchiveHost({
    resourcesFolder: folder,
    log: (entry) => {
      console.error(entry);
    },
  });
  async function call<Name extends ArchiveOperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const answer = await host.call(name, request);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${JSON.stringify(answer.error.context)}`);
    return answer.value;
  }
  async function finish(jobId: JobId): Promise<JobResult> {
    const { result, failure } = await host.waitForJob(jobId);
    if (result === null) throw new Error(`job: ${failure?.code ?? 'no result'}`);
    return result;
  }
  return {
    call,
    finish,
    whenIdle: () => host.whenIdle(),
    whenTidy: () => host.whenTidy(),
    async importAll(paths) {
      const quiet = tellProgress(host);
      const result = await finish((await call('import.start', { paths })).jobId);
      quiet();
      if (result.kind !== 'import') throw new Error(`import: a job of kind ${result.kind}`);
      const [failed] = result.report.failed;
      if (failed) throw new Error(`${failed.file}: ${failed.failure.code}`);
      return result.report;
    },
    close: () => host.close(),
  };
}

/** Tells on stderr how far a job is, every half minute; the function returned ends it. */
function tellProgress(host: ArchiveHost): () => void {
  let toldAt = performance.now();
  return host.subscribe((event) => {
    if (event.name !== 'job.changed' || performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    console.error(`${event.payload.kind}: ${event.payload.done} of ${event.payload.total} …`);
  });
}
