import type { ReactNode } from 'react';
import { openPlace } from '../../state/navigation.ts';
import { hidePeek, peekProps } from './peek.ts';
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
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        open();
      }}
      {...peekProps(link.target)}
    >
      {children}
    </span>
  );
}
