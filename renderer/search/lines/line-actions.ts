import i18next from 'i18next';
import type { ConcordanceLine, LineOrder, SearchQuestion } from '#core/model/search.ts';
import { describePassage } from '#core/excerpt/describe-passage.ts';
import { itemKey } from '#core/excerpt/item-key.ts';
import type { Document } from '#core/model/document.ts';
import { MAX_DOSSIER_ITEMS, type ExcerptItem } from '#core/model/excerpt.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { languageOf } from '../../i18n/format.ts';
import { passageAround } from '#core/text/passage-around.ts';
import { call } from '../../bridge/call.ts';
import { addAllToDossier } from '../../state/annotation-actions.ts';
import { rangeOf } from '../../state/search-actions.ts';
import { tellUndoable } from '../../state/tell-undoable.ts';
import { attempt, tell } from '../../state/toasts.ts';
import { textOfLines } from './lines-text.ts';
import { readLines } from './read-lines.ts';
import { NO_TICKS, tickedStore, tickLines } from './ticks.ts';

/** How many lines can be ticked: as many as a dossier takes. */
export const MOST_TICKS = MAX_DOSSIER_ITEMS;

/** Ticks every line of a list, or as many as can be ticked. */
export function tickAll(list: { question: SearchQuestion; order: LineOrder; total: number }): void {
  attempt(async () => {
    const { question, order, total } = list;
    const lines = await readLines({ question, order }, [0, Math.min(total, MOST_TICKS) - 1]);
    tickedStore.set(tickLines({ ...NO_TICKS, question }, lines));
  });
}

/** Lets go of all ticks. */
export function tickNone(): void {
  tickedStore.set(NO_TICKS);
}

/** Puts lines on the clipboard as plain text, each with its source. */
export function copyLines(lines: readonly ConcordanceLine[]): void {
  attempt(async () => {
    await call('shell.copyText', { text: textOfLines(i18next.t, lines) });
    tell(i18next.t('search.lines.copied', { count: lines.length }));
  });
}

/** The sentences in which lines stand, in the order of the lines; hits of one sentence are one passage. */
async function describeLines(lines: readonly ConcordanceLine[]): Promise<ExcerptItem[]> {
  const documents = new Map<DocumentId, Document>();
  const items = new Map<string, ExcerptItem>();
  for (const line of lines) {
    const { documentId } = line;
    const document = documents.get(documentId) ?? (await call('documents.get', { documentId }));
    documents.set(documentId, document);
    const item = describePassage(document, passageAround(document.text, rangeOf(line)));
    items.set(itemKey(item), item);
  }
  return [...items.values()];
}

/** Adds lines to the dossier as passages, in the order in which they were ticked; offers to take that back. */
export function linesToDossier(lines: readonly ConcordanceLine[]): void {
  attempt(async () => {
    const items = await describeLines(lines);
    const { length } = (await call('dossier.get', {})).items;
    if (length + items.length > MAX_DOSSIER_ITEMS) {
      tell(i18next.t('search.lines.dossierFull', { most: MAX_DOSSIER_ITEMS }));
      return;
    }
    const added = await addAllToDossier(items);
    if (added === 0) tell(i18next.t('search.lines.alreadyInDossier'));
    else if (added !== null) tellUndoable(i18next.t('search.lines.inDossier', { count: added }));
  });
}

/** Writes lines as CSV where the person chooses, and offers to show the file. */
export function saveLines(lines: readonly ConcordanceLine[]): void {
  attempt(async () => {
    const suggestedName = i18next.t('search.lines.fileName');
    const chosen = (await call('shell.chooseSave', { suggestedName, extension: 'csv' })).paths[0];
    if (chosen === undefined) return;
    const language = languageOf(i18next.language);
    const { file } = await call('shell.saveLines', { lines: [...lines], language, file: chosen });
    tell(i18next.t('search.lines.saved', { count: lines.length }), {
      name: i18next.t('jobs.showFile'),
      act: () => {
        attempt(() => call('shell.showInFolder', { path: file }));
      },
    });
  });
}
