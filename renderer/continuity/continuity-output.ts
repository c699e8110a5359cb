import i18next from 'i18next';
import { call } from '../bridge/call.ts';
import { languageOf } from '../i18n/format.ts';
import { attempt, tell } from '../state/toasts.ts';

/** Shows the system print dialog for the continuity report. */
export function printContinuity(): void {
  attempt(() => call('shell.printContinuity', {}));
}

/** Lets the person choose a file and writes the continuity report into it. */
export function saveContinuity(format: 'pdf' | 'csv'): void {
  attempt(async () => {
    const suggestedName = i18next.t('continuity.fileName');
    const file = (await call('shell.chooseSave', { suggestedName, extension: format })).paths[0];
    if (file === undefined) return;
    if (format === 'pdf') await call('shell.saveContinuityPdf', { file });
    else await call('tables.export', { table: 'continuity', language: languageOf(i18next.language), file });
    tell(i18next.t('continuity.saved', { file }));
  });
}
