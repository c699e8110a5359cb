import type { QueryNode } from './query-tree.ts';

/** The forms whose occurrences in the text are the hits of a query: its terms that are not negated, each once. */
export function positiveForms(node: QueryNode): string[] {
  return [...new Set(collect(node))];
}

function collect(node: QueryNode): string[] {
  switch (node.kind) {
    case 'term':
      return [node.form];
    case 'and':
    case 'or':
      return node.children.flatMap(collect);
    case 'not':
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return [];
  }
}
