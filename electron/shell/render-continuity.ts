import type { ArchiveClient } from '../archive-process/archive-client.ts';
import { archiveOperations } from '#core/contract/archive-operations.ts';
import type { Language } from '#core/model/language.ts';
import { valueOf } from '../ipc/answered-failure.ts';

/** Makes the function that renders the continuity report in the archive process; it throws the archive's failure. */
export function createRenderContinuity(
  archive: Pick<ArchiveClient, 'call'>,
  language: () => Language,
): () => Promise<{ title: string; content: string }> {
  return async () => {
    const answer = await archive.call('continuity.render', { language: language() });
    return archiveOperations['continuity.render'].response.parse(valueOf(answer));
  };
}
