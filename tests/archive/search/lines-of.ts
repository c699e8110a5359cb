import { startsOf } from '#core/postings/joined-forms.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import type { Lines } from '#archive/index/segment-parts.ts';

/** Lines as a part of an index holds them. */
export function linesOf(lines: readonly string[]): Lines {
  return { text: lines.join('\n'), starts: startsOf(lines.map(({ length }) => length)).subarray(0, -1) };
}

/** A term in these forms, the first of which was typed. */
export function termOf(...forms: TermNode['forms']): TermNode {
  return { kind: 'term', typed: forms[0], forms, isExact: false, isWholeWord: false };
}
