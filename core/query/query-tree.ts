/** Fields whose text is searched like the body. */
export const TEXT_FIELDS = ['title', 'number', 'issuer', 'column', 'note', 'tag'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields that hold a number or a date and take `from..to`. */
export const RANGE_FIELDS = ['year', 'issue', 'date'] as const;
export type RangeField = (typeof RANGE_FIELDS)[number];

/** What a query asks for. Every `form` is a search form of at least one character, without line ends. */
export type QueryNode =
  | { kind: 'term'; form: string }
  | { kind: 'field'; field: TextField; form: string }
  /** Both ends included; null is open. Dates as ISO days, the rest as numbers. */
  | { kind: 'numbers'; field: 'year' | 'issue'; from: number | null; to: number | null }
  | { kind: 'dates'; from: string | null; to: string | null }
  /** The document that bears this number, by comparison key. */
  | { kind: 'document-number'; key: string }
  | { kind: 'and'; children: QueryNode[] }
  | { kind: 'or'; children: QueryNode[] }
  | { kind: 'not'; child: QueryNode };

/** A query understood: `reading` writes it back in canonical words, so that a person can see how it was read. */
export type ParsedQuery = { tree: QueryNode; reading: string };

/** `and`/`or` over the children; the child itself where there is one. */
export function combine(kind: 'and' | 'or', children: QueryNode[]): QueryNode {
  const [only] = children;
  return only !== undefined && children.length === 1 ? only : { kind, children };
}
