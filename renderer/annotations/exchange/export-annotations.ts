import i18next from 'i18next';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import type { Language } from '#core/model/language.ts';
import { call } from '../../bridge/call.ts';
import { attempt, tell } from '../../state/toasts.ts';

/** Forms in which annotations leave the archive; `folder` is Markdown, a file a document. */
export const EXPORT_FORMS = ['docx', 'jsonld', 'csv', 'md', 'folder'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

type Wish = { form: ExportForm; filter: AnnotationFilter; language: Language };

/** Lets the person choose where, writes the annotations there, and offers to show them. */
export function exportAnnotations({ form, filter, language }: Wish): void {
  attempt(async () => {
    const written =
      form === 'folder' ? await writeFolder(filter, language) : await writeFile(form, filter, language);
    if (written === null) return;
    tell(i18next.t('annotations.exported', { count: written.count }), {
      name: i18next.t('jobs.showFile'),
      act: () => {
        attempt(() => call('shell.showInFolder', { path: written.path }));
      },
    });
  });
}

type Written = { path: string; count: number };

async function writeFile(
  form: Exclude<ExportForm, 'folder'>,
  filter: AnnotationFilter,
  language: Language,
): Promise<Written | null> {
  const request = { suggestedName: i18next.t('annotations.fileName'), extension: form };
  const chosen = (await call('shell.chooseSave', request)).paths[0];
  if (chosen === undefined) return null;
  const { file, annotations } = await call('annotations.export', { file: chosen, form, filter, language });
  return { path: file, count: annotations };
}

/** Writes into a new folder inside the chosen one, which may hold other things. */
async function writeFolder(filter: AnnotationFilter, language: Language): Promise<Written | null> {
  const chosen = (await call('shell.choose', { what: 'folder' })).paths[0];
  if (chosen === undefined) return null;
  const moment = new Date().toISOString().slice(0, 19).replaceAll(/\D/gu, '');
  const inside = `${chosen}/${i18next.t('annotations.fileName')}-${moment}`;
  const { folder, annotations } = await call('annotations.exportFolder', {
    folder: inside,
    filter,
    language,
  });
  return { path: folder, count: annotations };
}
