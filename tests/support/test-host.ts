import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { ArchiveHost, type HostOptions } from '#archive/archive-host.ts';
import type { ArchiveOperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { Failure, ImportReport, Job } from '#core/model/job.ts';
import type { JobId } from '#core/model/ids.ts';
import { makeTempFolder } from './temp-archive.ts';

export type TestHost = {
  host: ArchiveHost;
  folder: string;
  /** The value of a call; throws where it failed. */
  get: <Name extends ArchiveOperationName>(name: Name, request: RequestOf<Name>) => Promise<ResponseOf<Name>>;
  /** The failure of a call; throws where it succeeded. */
  fail: <Name extends ArchiveOperationName>(name: Name, request: RequestOf<Name>) => Promise<Failure>;
  finish: (started: { jobId: JobId }) => Promise<Job>;
  /** Writes files into a folder of their own and imports them. */
  importTexts: (files: Record<string, string | Uint8Array>) => Promise<ImportReport>;
};

/** A host without an archive, closed when the test ends. Bugs are printed, so that a test never hides one. */
export function startHost(options: Partial<HostOptions> = {}): TestHost {
  // Before the host: what is registered last ends first, and a folder must outlive who works in it.
  const folder = join(makeTempFolder(), '档案库');
  const host = new ArchiveHost({
    resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
    log: (entry) => {
      console.error(entry.ref, entry.error);
    },
    ...options,
  });
  onTestFinished(() => host.close());
  const get: TestHost['get'] = async (name, request) => {
    const answer = await host.call(name, request);
    if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const finish: TestHost['finish'] = ({ jobId }) => host.waitForJob(jobId);
  return {
    host,
    folder,
    get,
    finish,
    fail: async (name, request) => {
      const answer = await host.call(name, request);
      if (answer.ok) throw new Error(`${name} succeeded`);
      return answer.error;
    },
    importTexts: async (files) => {
      const source = makeTempFolder();
      for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content);
      const job = await finish(await get('import.start', { paths: [source], dryRun: false }));
      if (job.result?.kind !== 'import')
        throw new Error(`the import ended as ${job.state}: ${JSON.stringify(job.failure)}`);
      return job.result.report;
    },
  };
}

/** A host with a new archive open for writing. */
export async function startHostWithArchive(options: Partial<HostOptions> = {}): Promise<TestHost> {
  const started = startHost(options);
  await started.get('archive.create', { folder: started.folder, name: '云溪区公报' });
  return started;
}
