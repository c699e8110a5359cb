import i18next from 'i18next';
import { createStore } from '../../state/store.ts';
import { tell } from '../../state/toasts.ts';
import type { FactProblem } from '../facts/fact-values.ts';
import { keyOf, type Subject } from './bench.ts';

/** What was written for a fact and cannot be taken as it stands; `label` names the fact. */
export type WrongDraft = { label: string; typed: string; problem: FactProblem };

/** Outside React: the field goes away with its document, what was written in it must not. */
export const wrongDraftStore = createStore<ReadonlyMap<string, WrongDraft>>(new Map());

const startOf = (subject: Subject): string => `${keyOf(subject)}\n`;

/** The name of a fact of a document, or of the issue where `at` is null, in {@link wrongDraftStore}. */
export function draftKeyOf(subject: Subject, at: number | null, field: string): string {
  return `${startOf(subject)}${at ?? 'issue'} ${field}`;
}

/** Keeps what was written wrongly; null forgets it. */
export function keepWrongDraft(key: string, draft: WrongDraft | null): void {
  wrongDraftStore.update((drafts) => {
    const next = new Map(drafts);
    if (draft === null) return next.delete(key) ? next : drafts;
    return next.set(key, draft);
  });
}

/** Forgets what was written wrongly for a subject. */
export function forgetWrongDrafts(subject: Subject): void {
  const start = startOf(subject);
  wrongDraftStore.update((drafts) => new Map([...drafts].filter(([key]) => !key.startsWith(start))));
}

/** Forgets all that was written wrongly: another archive is open now. */
export function forgetAllWrongDrafts(): void {
  wrongDraftStore.set(new Map());
}

/** Tells what was written for a subject and is not taken, with the reason of each. */
export function tellNotTaken(subject: Subject): void {
  for (const [key, { label, typed, problem }] of wrongDraftStore.get())
    if (key.startsWith(startOf(subject)))
      tell(
        i18next.t('correction.notTaken', { label, typed, why: i18next.t(`correction.problems.${problem}`) }),
      );
}
