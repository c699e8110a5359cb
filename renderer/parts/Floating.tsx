import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What floats over the window at a place of its own: a pane that is laid out by itself would measure it from its own corner. */
export function Floating({ children }: { children: ReactNode }) {
  return createPortal(children, window.document.querySelector('main') ?? window.document.body);
}
