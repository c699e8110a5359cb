import type { QueryNode, TermNode } from './query-tree.ts';

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
