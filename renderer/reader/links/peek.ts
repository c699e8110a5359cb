import type { DocumentId } from '#core/model/ids.ts';
import { createStore } from '../../state/store.ts';

/** The document that is peeked into, and where in the window its name stands, in CSS pixels. */
export type Peek = { documentId: DocumentId; box: { left: number; top: number; bottom: number } };

export const PEEK_ID = 'peek';
const SOON_MS = 300;

export const peekStore = createStore<Peek | null>(null);
let timer: number | undefined;

/** Shows what a name leads to: at once, or when it has been pointed at for a moment. */
function showPeek(documentId: DocumentId, name: HTMLElement, when: 'soon' | 'now'): void {
  clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      const [first] = name.getClientRects();
      if (first === undefined) return;
      const { left, top, bottom } = first;
      peekStore.set({ documentId, box: { left, top, bottom } });
    },
    when === 'soon' ? SOON_MS : 0,
  );
}

/** Shows nothing any more. */
export function hidePeek(): void {
  clearTimeout(timer);
  peekStore.set(null);
}

/** What lets one peek into a document through an element that names it: pointed at for a moment, or focused. */
export function peekProps(documentId: DocumentId) {
  return {
    'aria-describedby': PEEK_ID,
    onMouseEnter: ({ currentTarget }: { currentTarget: HTMLElement }) => {
      showPeek(documentId, currentTarget, 'soon');
    },
    onMouseLeave: hidePeek,
    onFocus: ({ currentTarget }: { currentTarget: HTMLElement }) => {
      showPeek(documentId, currentTarget, 'now');
    },
    onBlur: hidePeek,
  };
}
