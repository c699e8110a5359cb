import type { ReactNode } from 'react';
import { openPlace } from '../../state/navigation.ts';
import { PEEK_ID, hidePeek, showPeek } from './peek.ts';
import type { TextLink } from './find-links.ts';

/** Words that name another document: pointed at or focused they let one peek into it, pressed they open it. */
export function LinkView({ link, children }: { link: TextLink; children: ReactNode }) {
  const open = (): void => {
    // Who selects the words means the words.
    if (window.getSelection()?.isCollapsed === false) return;
    hidePeek();
    openPlace({ documentId: link.target, asked: null, from: null, target: null });
  };
  return (
    <span
      role="link"
      tabIndex={0}
      className="text-link"
      data-start={link.range.start}
      aria-describedby={PEEK_ID}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        open();
      }}
      onMouseEnter={({ currentTarget }) => {
        showPeek(link.target, currentTarget, 'soon');
      }}
      onMouseLeave={hidePeek}
      onFocus={({ currentTarget }) => {
        showPeek(link.target, currentTarget, 'now');
      }}
      onBlur={hidePeek}
    >
      {children}
    </span>
  );
}
