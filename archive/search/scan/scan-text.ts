import { findHits, findTogether } from '#core/query/find-hits.ts';
import { findOccurrences } from '#core/query/find-occurrences.ts';
import type { QueryNode, TermNode } from '#core/query/query-tree.ts';
import { toSearchedText, withoutOverlaps } from '#core/query/searched-text.ts';
import type { TogetherNode } from '../together-cursor.ts';

/** What is looked for in texts: a node by itself, or the hits of a whole query. */
export type ScanTask = { kind: 'node'; node: TermNode | TogetherNode } | { kind: 'hits'; tree: QueryNode };

/** How often a canonical text holds what is looked for, no place counted twice, and the code units of its search form. */
export function scanText(task: ScanTask, canonical: string): { count: number; length: number } {
  const text = toSearchedText(canonical);
  return { count: countIn(task, text), length: text.form.text.length };
}

function countIn(task: ScanTask, text: ReturnType<typeof toSearchedText>): number {
  if (task.kind === 'hits') return findHits(task.tree, text).length;
  const { node } = task;
  return withoutOverlaps(node.kind === 'term' ? findOccurrences(node, text) : findTogether(node, text))
    .length;
}
