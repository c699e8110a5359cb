/** A process that imports a folder into an archive until it is done or killed: `node import-child.ts <archive> <folder>`. */
import { join } from 'node:path';
import { ArchiveHost } from '#archive/archive-host.ts';

const [folder = '', source = ''] = process.argv.slice(2);
const host = new ArchiveHost({
  resourcesFolder: '',
  log: (entry) => {
    console.error(entry.error);
  },
});
const opened = await host.call('archive.open', { folder });
if (!opened.ok) throw new Error(opened.error.code);
// The reader is at work from the first moment on: a kill must not fall into its starting.
const trial = await host.call('import.start', { paths: [join(source, '1.txt')], dryRun: true });
if (!trial.ok) throw new Error(trial.error.code);
await host.waitForJob(trial.value.jobId);
const started = await host.call('import.start', { paths: [source] });
if (!started.ok) throw new Error(started.error.code);
process.stdout.write('started\n');
await host.waitForJob(started.value.jobId);
await host.close();
