import { findOccurrences } from './find-occurrences.ts';
import type { QueryNode, TermNode } from './query-tree.ts';
import type { Occurrence, SearchedText } from './searched-text.ts';

/** The terms whose occurrences in a text can be hits of a query: those that are not negated and ask for no field. */
export function positiveTerms(node: QueryNode): TermNode[] {
  switch (node.kind) {
    case 'term':
      return [node];
    case 'together':
      return node.parts.flat();
    case 'and':
    case 'or':
      return node.children.flatMap(positiveTerms);
    case 'not':
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return [];
  }
}

/** The first term of a query that a hit in a text is of, for telling why it is one; null where it is none. */
export function findTermOfHit(
  tree: QueryNode,
  text: SearchedText,
  [start, end]: Occurrence,
): TermNode | null {
  const isThere = (term: TermNode): boolean =>
    findOccurrences(term, text).some((found) => found[0] === start && found[1] === end);
  return positiveTerms(tree).find(isThere) ?? null;
}
