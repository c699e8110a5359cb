import i18next from 'i18next';
import type { SearchQuestion } from '#core/model/search.ts';
import { call } from '../bridge/call.ts';
import { languageOf } from '../i18n/format.ts';
import { searchStore } from '../state/search-state.ts';
import { attempt } from '../state/toasts.ts';

/** What may stand in the name of a file anywhere, of a query. */
export function fileNameOf(query: string): string {
  return (
    query
      // eslint-disable-next-line no-control-regex -- they are what file names must not hold
      .replace(/[\u0000-\u001f<>:"/\\|?*]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 40)
      .trim()
  );
}

/** Writes every result of a question, as it is looked at now, to a CSV file that the person chooses; a job tells how far it is. */
export function exportResults(question: SearchQuestion): void {
  attempt(async () => {
    const { view, sort, order } = searchStore.get();
    const name = i18next.t(`search.exportNames.${view}`, { query: fileNameOf(question.query) });
    const { paths } = await call('shell.chooseSave', { suggestedName: name, extension: 'csv' });
    const file = paths[0];
    if (file === undefined) return;
    await call('search.export', {
      question,
      as: view === 'documents' ? { form: 'documents', sort } : { form: 'lines', order },
      file,
      language: languageOf(i18next.language),
    });
  });
}
