import type { Snippet } from '#core/model/search.ts';

/** A piece of text with its hits marked. */
export function MarkedText({ snippet }: { snippet: Snippet }) {
  const marks = snippet.marks.filter(([start, end]) => start < end);
  return (
    <>
      {marks.map(([start, end], number) => (
        <span key={number}>
          {snippet.text.slice(marks[number - 1]?.[1] ?? 0, start)}
          <mark>{snippet.text.slice(start, end)}</mark>
        </span>
      ))}
      {snippet.text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
