import { Fragment } from 'react';
import { LinkView } from './LinkView.tsx';
import type { TextLink } from './find-links.ts';

/** A slice of the canonical text in pieces that each hold exactly theirs, the links among them. */
export function HeldText({
  start,
  text,
  links,
}: {
  start: number;
  text: string;
  links: readonly TextLink[];
}) {
  const held = (from: number, to: number) =>
    from < to ? <span data-start={from}>{text.slice(from - start, to - start)}</span> : null;
  return (
    <>
      {links.map((link, number) => (
        <Fragment key={link.range.start}>
          {held(links[number - 1]?.range.end ?? start, link.range.start)}
          <LinkView link={link}>{text.slice(link.range.start - start, link.range.end - start)}</LinkView>
        </Fragment>
      ))}
      {held(links.at(-1)?.range.end ?? start, start + text.length)}
    </>
  );
}
