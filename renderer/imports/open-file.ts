import { call } from '../bridge/call.ts';
import { benchStore, openDesk, openHeld } from '../correction/state/bench.ts';
import { attempt } from '../state/toasts.ts';
import type { FileRow } from './file-rows.ts';

/** Lays a file that was looked at on the desk; where the archive has it already, the issue it was imported as. */
export function openFile({ file, state }: FileRow): void {
  if (state === 'fresh') openDesk({ of: 'file', file });
  if (state === 'held') attempt(() => openHeldIssue(file));
}

async function openHeldIssue(file: string): Promise<void> {
  const { heldAs } = await call('readings.previewFile', { file, changes: [] });
  const { paths, desk } = benchStore.get();
  // Reading takes its time: one may have gone elsewhere meanwhile.
  if (paths === null || desk !== null) return;
  if (heldAs === null) openDesk({ of: 'file', file });
  else openHeld(file, heldAs);
}
