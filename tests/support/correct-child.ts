/** A process that merges and splits the last two documents of an archive's first issue until it is killed: `node correct-child.ts <archive> <at>`. */
import { ArchiveHost } from '#archive/archive-host.ts';
import type { Change } from '#core/model/correction.ts';
import { issueIdSchema } from '#core/model/ids.ts';

const [folder = '', at = ''] = process.argv.slice(2);
const host = new ArchiveHost({
  resourcesFolder: '',
  log: (entry) => {
    console.error(entry.error);
  },
});
const opened = await host.call('archive.open', { folder });
if (!opened.ok) throw new Error(opened.error.code);
const merge: Change = { change: 'join-document', at: Number(at) };
process.stdout.write('started\n');
for (;;) {
  const kept = await host.call('corrections.save', { issueId: issueIdSchema.parse(1), changes: [merge] });
  if (!kept.ok) throw new Error(kept.error.code);
  const revoked = await host.call('corrections.revoke', kept.value.inverse.request);
  if (!revoked.ok) throw new Error(revoked.error.code);
}
