import { useRef, type ReactNode } from 'react';
import { useFocusIfLost } from '../parts/use-focus-if-lost.ts';

/** What the region of a page is named by. */
export const PAGE_TITLE_ID = 'register-page-title';

/** The title of a page of the registers; reading begins here for those who came by a link. */
export function PageTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(title);
  return (
    <h2 ref={title} id={PAGE_TITLE_ID} tabIndex={-1}>
      {children}
    </h2>
  );
}
