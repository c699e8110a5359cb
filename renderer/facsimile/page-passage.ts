import type { ResponseOf } from '#core/contract/contract.ts';
import type { Document } from '#core/model/document.ts';
import { queryClient, readOptions } from '../bridge/query-client.ts';
import type { Passage } from '../state/reading.ts';
import { findPrinted } from './find-printed.ts';

/** The element that lets the text of a page be selected. */
const LAYER = '.leaf-text';

/** True where a pointer is over the text of a page. */
export function isOnPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(LAYER) !== null;
}

/** The passage of a document that is selected on a page of its original; 'elsewhere' for what is printed there but is no part of its text. */
export function readPagePassage(document: Document, selection: Selection): Passage | 'elsewhere' | null {
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  const layer = element?.closest<HTMLElement>(LAYER);
  const text = selection.toString();
  if (layer === null || layer === undefined || text.trim() === '') return null;
  const opened = queryClient.getQueryData<ResponseOf<'facsimile.open'>>(
    readOptions('facsimile.open', { issueId: document.issueId }).queryKey,
  );
  const leaf = Number(layer.dataset['leaf']);
  const selected = selection.getRangeAt(0);
  const range = findPrinted(document, opened?.leaves ?? [], {
    leaf,
    text,
    before: textBetween(layer, 0, selected.startContainer, selected.startOffset),
    behind: textBetween(selected.endContainer, selected.endOffset, layer, layer.childNodes.length),
  });
  const box = boxOfFocus(selection);
  if (range === null || box === null) return 'elsewhere';
  return {
    documentId: document.id,
    range,
    text: document.text.slice(range.start, range.end),
    box,
  };
}

/** What stands between two places of the page. */
function textBetween(from: Node, fromOffset: number, to: Node, toOffset: number): string {
  const between = new Range();
  between.setStart(from, fromOffset);
  between.setEnd(to, toOffset);
  return between.toString();
}

/** Where the selection was brought to: the character beside the pointer. */
function boxOfFocus({ focusNode, focusOffset }: Selection): Passage['box'] | null {
  if (!(focusNode instanceof Text)) return null;
  const last = new Range();
  last.setStart(focusNode, Math.max(0, focusOffset - 1));
  last.setEnd(focusNode, Math.max(1, focusOffset));
  const { left, right, top, bottom } = last.getBoundingClientRect();
  return { left, right, top, bottom };
}
