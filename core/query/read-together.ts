import { badQuery } from './bad-query.ts';
import type { QueryToken } from './lex-query.ts';
import type { QueryNode, TermNode } from './query-tree.ts';

/**
 * The terms of which a part of a `together` node may be any: of a term, or of bracketed alternatives of terms.
 * @throws AppError `search/bad-query` for anything else: a field, a refusal, terms that are all asked for
 */
export function termsOfPart(part: QueryNode, token: QueryToken): TermNode[] {
  const terms = collectTerms(part);
  if (terms === null || terms.length === 0)
    throw badQuery(token.start, 'plain-term-expected', token.end - token.start);
  return terms;
}

/** A document number stands in the text as its term; the document that bears it says nothing about a stretch. */
function collectTerms(node: QueryNode): TermNode[] | null {
  switch (node.kind) {
    case 'term':
      return [node];
    case 'document-number':
      return [];
    case 'or': {
      const terms = node.children.map(collectTerms);
      return terms.includes(null) ? null : terms.flatMap((some) => some ?? []);
    }
    case 'field':
    case 'together':
    case 'numbers':
    case 'dates':
    case 'and':
    case 'not':
      return null;
  }
}
