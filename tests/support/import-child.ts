/** A process that imports a folder into an archive until it is done or killed: `node import-child.ts <archive> <folder>`. */
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
const started = await host.call('import.start', { paths: [source] });
if (!started.ok) throw new Error(started.error.code);
process.stdout.write('started\n');
await host.waitForJob(started.value.jobId);
await host.close();
