import type { DocumentSummary } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { call } from '../bridge/call.ts';
import type { Passage } from '../state/reading.ts';
import { attempt, tell } from '../state/toasts.ts';

/** Copies a passage with its source line. */
export function copyCitation(passage: Passage, document: DocumentSummary, issue: Issue, told: string): void {
  attempt(async () => {
    await call('shell.copyText', { text: `${passage.text}\n${document.title}${issue.title}` });
    tell(told);
  });
}
