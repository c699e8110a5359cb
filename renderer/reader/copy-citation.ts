import { citeDocument } from '#core/citation/cite-document.ts';
import { findPage } from '#core/citation/find-page.ts';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { call } from '../bridge/call.ts';
import type { Passage } from '../state/reading.ts';
import { attempt, tell } from '../state/toasts.ts';

/** Copies a passage with its source line after GB/T 7714, then tells `told`. */
export function copyCitation(passage: Passage, document: Document, issue: Issue, told: string): void {
  attempt(async () => {
    const source = citeDocument(document, issue, findPage(document.blocks, passage.range.start));
    await call('shell.copyText', { text: `${passage.text}\n${source}` });
    tell(told);
  });
}

/** Copies a passage as its document has it, then tells `told`. */
export function copyWords({ text }: Passage, told: string): void {
  attempt(async () => {
    await call('shell.copyText', { text });
    tell(told);
  });
}
