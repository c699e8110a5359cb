import { findTogether } from './find-hits.ts';
import { holdsTerm } from './find-occurrences.ts';
import type { FactNode, QueryNode } from './query-tree.ts';
import type { SearchedText } from './searched-text.ts';

/** True where a text is as the query asks; `isFact` answers for what a text alone does not tell. */
export function holds(node: QueryNode, text: SearchedText, isFact: (fact: FactNode) => boolean): boolean {
  switch (node.kind) {
    case 'term':
      return holdsTerm(node, text);
    case 'together':
      return findTogether(node, text).length > 0;
    case 'and':
      return node.children.every((child) => holds(child, text, isFact));
    case 'or':
      return node.children.some((child) => holds(child, text, isFact));
    case 'not':
      return !holds(node.child, text, isFact);
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return isFact(node);
  }
}
