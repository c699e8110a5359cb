import type { BatchFile } from '#core/model/batch.ts';
import { openDesk, openHeld } from '../correction/state/bench.ts';

/** True for what lies on disk as one file and was read, and for what is held as an issue. */
export function canOpen({ state, entries, pageFiles, look, issueId }: BatchFile): boolean {
  if (issueId !== null) return true;
  return state === 'waiting' && look !== null && entries.length === 0 && pageFiles.length === 0;
}

/** Lays a file that was looked into on the desk; where the archive has it already, the issue it is held as. */
export function openFile({ path, entries, issueId, state }: BatchFile): void {
  if (issueId === null) openDesk({ of: 'file', file: path });
  else if (state === 'held' && entries.length === 0) openHeld(path, issueId);
  else openDesk({ of: 'issue', issueId });
}
