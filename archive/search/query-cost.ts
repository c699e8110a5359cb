import type { QueryNode, TermNode } from '#core/query/query-tree.ts';
import type { ListCache } from './list-cache.ts';
import { piecesOf } from './find-candidates.ts';
import { isIndexed, isOneUnit } from './term-cursor.ts';
import { isTogetherIndexed } from './together-cursor.ts';

/** Reading one text costs about as much as a hundred documents of a list. */
const TEXT_COST = 100;

/** About how dear it is to find the documents of a node, and how many there are: the least is to be done first. */
export function costOf(lists: ListCache, node: QueryNode): number {
  switch (node.kind) {
    case 'term':
      return costOfTerm(lists, node);
    case 'together':
      return (
        Math.min(...node.parts.map((terms) => sum(terms.map((term) => costOfTerm(lists, term))))) *
        (isTogetherIndexed(node) ? 2 : TEXT_COST)
      );
    case 'and':
      return Math.min(...node.children.map((child) => costOf(lists, child)));
    case 'or':
      return sum(node.children.map((child) => costOf(lists, child)));
    case 'not':
      // What is refused is refused from what is left.
      return Number.MAX_VALUE;
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return 0;
  }
}

function costOfTerm(lists: ListCache, term: TermNode): number {
  const documents = sum(
    term.forms.map((form) => Math.min(...piecesOf(form).map((piece) => lists.boundOf(piece)))),
  );
  return isIndexed(term) || isOneUnit(term) ? documents : documents * TEXT_COST;
}

function sum(costs: readonly number[]): number {
  return costs.reduce((all, cost) => all + cost, 0);
}
