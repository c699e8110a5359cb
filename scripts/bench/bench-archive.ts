import { ArchiveHost } from '#archive/archive-host.ts';
import type { ArchiveOperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { ImportReport } from '#core/model/job.ts';

/** An archive driven through its contract, in this process; every refusal is an error. */
export type BenchArchive = {
  call<Name extends ArchiveOperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
  /** Imports files to the end; an import that fails for any file is an error. */
  importAll(paths: string[]): Promise<ImportReport>;
  close(): Promise<void>;
};

/** A new archive in `folder`, which must be empty or missing. */
export async function createBenchArchive(folder: string): Promise<BenchArchive> {
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
  await call('archive.create', { folder, name: 'bench' });
  return {
    call,
    async importAll(paths) {
      const { jobId } = await call('import.start', { paths });
      const { result, failure } = await host.waitForJob(jobId);
      if (result?.kind !== 'import') throw new Error(`import: ${failure?.code ?? 'no result'}`);
      const [failed] = result.report.failed;
      if (failed) throw new Error(`${failed.file}: ${failed.failure.code}`);
      return result.report;
    },
    close: () => host.close(),
  };
}
