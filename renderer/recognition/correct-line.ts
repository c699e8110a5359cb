import i18next from 'i18next';
import type { Change } from '#core/model/correction.ts';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { makeChange } from '../state/changes.ts';
import { tellUndoable } from '../state/tell-undoable.ts';

/** The change that has a line of a document read otherwise: of the block in which it stands. Null where it stands in none that the source knows. */
export function changeOfLine(document: Document, { start, end }: Range, wording: string): Change | null {
  const block = document.blocks.find(({ range }) => range.start <= start && end <= range.end);
  if (!block?.source) return null;
  const { text } = document;
  return {
    change: 'set-text',
    at: block.source.start,
    end: block.source.end,
    text: text.slice(block.range.start, start) + wording + text.slice(end, block.range.end),
  };
}

/** Corrects a line, which can be undone; false where that failed. */
export async function correctLine(document: Document, line: Range, wording: string): Promise<boolean> {
  const change = changeOfLine(document, line, wording);
  if (change === null) return false;
  const done = await makeChange(async (tellInverse) => {
    tellInverse((await call('corrections.save', { issueId: document.issueId, changes: [change] })).inverse);
    return true;
  });
  if (done === null) return false;
  tellUndoable(i18next.t('recognition.saved'));
  return true;
}
