import type { ArchiveClient } from '../archive-process/archive-client.ts';
import { archiveOperations } from '#core/contract/archive-operations.ts';
import type { Dossier, ExcerptFormat } from '#core/model/excerpt.ts';
import type { Language } from '#core/model/language.ts';
import { valueOf } from '../ipc/answered-failure.ts';

/** Makes the function that renders a dossier in the archive process, in the language of the interface; it throws the archive's failure. */
export function createRenderExcerpt(
  archive: Pick<ArchiveClient, 'call'>,
  language: () => Language,
): (dossier: Dossier, format: ExcerptFormat) => Promise<string> {
  return async (dossier, format) => {
    const answer = await archive.call('excerpt.render', { ...dossier, format, language: language() });
    return archiveOperations['excerpt.render'].response.parse(valueOf(answer)).content;
  };
}
