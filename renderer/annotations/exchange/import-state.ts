import i18next from 'i18next';
import type { ResponseOf } from '#core/contract/contract.ts';
import type { MergeEntry } from '#core/model/annotation-merge.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { call } from '../../bridge/call.ts';
import { makeChange } from '../../state/changes.ts';
import { sheetStore } from '../../state/sheets.ts';
import { createStore } from '../../state/store.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { attempt, tell } from '../../state/toasts.ts';

/** A file of annotations that was looked into and not taken in yet. */
export type Incoming = ResponseOf<'annotations.previewImport'> & { file: string };

export const incomingStore = createStore<Incoming | null>(null);

/** What can be chosen to be overwritten. */
export function isDiffering({ outcome }: MergeEntry): boolean {
  return outcome === 'changed' || outcome === 'conflicting';
}

/** How many entries there are of each outcome. */
export function countOutcomes(entries: readonly MergeEntry[]): Record<MergeEntry['outcome'], number> {
  const counts = { added: 0, changed: 0, conflicting: 0, unplaced: 0 };
  for (const { outcome } of entries) counts[outcome] += 1;
  return counts;
}

/** Lets the person choose a file of annotations and shows what it would do. */
export function chooseIncoming(): void {
  attempt(async () => {
    const file = (await call('shell.choose', { what: 'annotation-file' })).paths[0];
    if (file === undefined) return;
    incomingStore.set({ ...(await call('annotations.previewImport', { file })), file });
    sheetStore.set('import-annotations');
  });
}

/** Takes a file in: what is new, and over held ones only what is named. */
export function takeIn(file: string, overwrite: readonly AnnotationId[]): void {
  attempt(async () => {
    const report = await makeChange(async (told) => {
      const answer = await call('annotations.import', { file, overwrite: [...overwrite] });
      told(answer.inverse);
      return answer;
    });
    if (report === null) return;
    const { added, overwritten, inverse } = report;
    const words = i18next.t('annotations.exchange.imported', { added, overwritten });
    if (inverse === null) tell(words);
    else tellUndoable(words);
  });
}
