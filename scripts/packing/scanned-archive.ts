import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveHost } from '#archive/archive-host.ts';
import type { ArchiveOperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { projectFolder } from '../runtime/project-folder.ts';
import { printPage } from '../scans/print-page.ts';

/** What the scan prints. */
export const PRINTED = '关于加强汛期巡查值守工作的通知';

/** Makes an archive with a scan that waits to be recognised. */
export async function makeScannedArchive(folder: string): Promise<void> {
  const host = new ArchiveHost({ resourcesFolder: join(projectFolder, 'resources'), log: console.error });
  const scratch = mkdtempSync(join(tmpdir(), 'gazette-scan-'));
  const ask = async <Name extends ArchiveOperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> => {
    const answer = await host.call(name, request);
    if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  try {
    const file = join(scratch, 'scan.png');
    writeFileSync(
      file,
      await printPage([{ x: 160, y: 200, size: 44, text: PRINTED }], { width: 1240, height: 600 }),
    );
    await ask('archive.create', { folder, name: '扫描件' });
    const { jobId } = await ask('import.start', { paths: [file], dryRun: false });
    await host.waitForJob(jobId);
  } finally {
    await host.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
