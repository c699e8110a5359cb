import type { ArchiveStatus } from '#core/model/archive-status.ts';
import { events } from '#core/contract/events.ts';
import type { CallArchive } from './running-archive.ts';
import { archiveStatusSchema } from '#core/model/archive-status.ts';

/** True for an event after which another archive may be open than before. */
export function mayChangeArchive(name: string, payload: unknown): boolean {
  if (name !== 'archive.changed') return false;
  const parsed = events['archive.changed'].safeParse(payload);
  return parsed.success && parsed.data.parts.includes('archive');
}

/** The archive now open, null where none is; `unknown` where the archive process did not say. */
export async function findOpenArchive(call: CallArchive): Promise<ArchiveStatus | null | 'unknown'> {
  const answer = await call('archive.status', {});
  if (!answer.ok) return 'unknown';
  const parsed = archiveStatusSchema.nullable().safeParse(answer.value);
  return parsed.success ? parsed.data : 'unknown';
}
