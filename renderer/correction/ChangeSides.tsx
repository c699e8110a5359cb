import type { ReactNode } from 'react';
import { changedPart } from './changed-part.ts';
import { shorten, type ChangeWords } from './describe-change.ts';

/** What stood there and what stands there now; of a text only the place that differs. */
export function ChangeSides({ words }: { words: ChangeWords }): ReactNode {
  const { before, after } = words;
  if (before === null && after === null) return null;
  if (words.isText && before !== null && after !== null) {
    const part = changedPart(before, after);
    return (
      <span className="sides" lang="zh-CN">
        {part.head}
        {part.before === '' ? null : <del>{shorten(part.before)}</del>}
        {part.after === '' ? null : <ins>{shorten(part.after)}</ins>}
        {part.tail}
      </span>
    );
  }
  return (
    <span className="sides is-whole-value" lang="zh-CN">
      {before === null ? null : <del>{shorten(before)}</del>}
      {after === null ? null : <ins>{shorten(after)}</ins>}
    </span>
  );
}
