import { readdirSync } from 'node:fs';
import type { BackupReport } from '#core/model/job.ts';
import type { TestHost } from './test-host.ts';

/** Writes a backup of the open archive; throws where the job ends otherwise. */
export async function backUp({ get, finish }: TestHost, folder: string): Promise<BackupReport> {
  const job = await finish(await get('backup.start', { folder }));
  if (job.result?.kind !== 'backup')
    throw new Error(`the backup ended as ${job.state} ${JSON.stringify(job.failure)}`);
  return job.result.report;
}

/** The paths of the originals below a folder `originals/`, in their order. */
export function listOriginalFiles(originals: string): string[] {
  return readdirSync(originals, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
