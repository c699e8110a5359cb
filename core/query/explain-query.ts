import { hasWildcards } from './find-occurrences.ts';
import type { QueryNode, RangeField, TermNode, TextField, Togetherness } from './query-tree.ts';

/** How a term was understood. `also` are the forms in other numerals that count beside it. */
export type ExplainedTerm = {
  typed: string;
  also: string[];
  hasWildcards: boolean;
  isExact: boolean;
  isWholeWord: boolean;
};

/** How a query was understood, for people: the same nesting, in words of the search form of the window. */
export type Explanation =
  | { kind: 'term'; term: ExplainedTerm }
  | { kind: 'field'; field: TextField; term: ExplainedTerm }
  | { kind: 'together'; within: Togetherness; parts: ExplainedTerm[][] }
  | { kind: 'range'; field: RangeField; from: number | string | null; to: number | string | null }
  /** The document that bears the number, printed canonically. */
  | { kind: 'document-number'; number: string }
  | { kind: 'all' | 'any'; parts: Explanation[] }
  | { kind: 'none'; part: Explanation };

/** What a query asks for, part by part. */
export function explainQuery(tree: QueryNode): Explanation {
  switch (tree.kind) {
    case 'term':
      return { kind: 'term', term: explainTerm(tree) };
    case 'field':
      return { kind: 'field', field: tree.field, term: explainTerm(tree.term) };
    case 'together':
      return {
        kind: 'together',
        within: tree.within,
        parts: tree.parts.map((terms) => terms.map(explainTerm)),
      };
    case 'numbers':
      return { kind: 'range', field: tree.field, from: tree.from, to: tree.to };
    case 'dates':
      return { kind: 'range', field: 'date', from: tree.from, to: tree.to };
    case 'document-number':
      return { kind: 'document-number', number: printKey(tree.key) };
    case 'and':
      return { kind: 'all', parts: tree.children.map(explainQuery) };
    case 'or':
      return { kind: 'any', parts: tree.children.map(explainQuery) };
    case 'not':
      return { kind: 'none', part: explainQuery(tree.child) };
  }
}

function explainTerm({ typed, forms, isExact, isWholeWord }: TermNode): ExplainedTerm {
  const [, ...others] = forms;
  const also = others.filter((form) => !hasWildcards(form));
  return { typed, also, hasWildcards: also.length < others.length, isExact, isWholeWord };
}

/** A key holds prefix, year and count; an order has no year. */
function printKey(key: string): string {
  const [prefix = '', year = '', count = ''] = key.split('|');
  return year === '' ? `${prefix}第${count}号` : `${prefix}〔${year}〕${count}号`;
}
