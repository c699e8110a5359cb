/** Fields whose text is searched like the body. */
export const TEXT_FIELDS = ['title', 'number', 'issuer', 'column', 'note', 'tag'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields that hold a number or a date and take `from..to`. */
export const RANGE_FIELDS = ['year', 'issue', 'date'] as const;
export type RangeField = (typeof RANGE_FIELDS)[number];

/** Wildcards inside a form: control characters never reach a search form, so no text can be mistaken for these. */
export const ANY_ONE = '\u0011';
export const ANY_RUN = '\u0012';

/** A piece of text that is asked for. */
export type TermNode = {
  kind: 'term';
  /** As the person wrote it, without quotes. */
  typed: string;
  /**
   * Search forms of at least one character, without line ends, any of which will do. First what was typed, character for
   * character: wherever it stands, it is found. Then what it means: with wildcards (`ANY_ONE` stands for one letter or digit
   * that is not Han, `ANY_RUN` for any number of them), or in other numerals (二〇二四年 for 2024年). A form in other
   * numerals counts only where `isWholeNumber` says that it is no piece of a longer number.
   */
  forms: readonly [string, ...string[]];
  /** Folding is off: a hit is where the first form stands for a piece of canonical text that is `typed`, character for character. */
  isExact: boolean;
  /** A form that begins or ends with a letter or digit that is not Han must not go on with another one in the text. */
  isWholeWord: boolean;
};

/** The piece of text in which the parts must stand together. */
export type Togetherness =
  /** At most `distance` characters (code units of the search form) between any two; those that overlap have none between. */
  { unit: 'character'; distance: number } | { unit: 'sentence' | 'paragraph' | 'article' };

/** What a query asks for. */
export type QueryNode =
  | TermNode
  | { kind: 'field'; field: TextField; term: TermNode }
  /**
   * One occurrence of each part, in any order, within one stretch of the text. A part is any one of several terms; one
   * piece of text may serve several parts.
   */
  | { kind: 'together'; within: Togetherness; parts: readonly (readonly TermNode[])[] }
  /** Both ends included; null is open. Dates as ISO days, the rest as numbers. */
  | { kind: 'numbers'; field: 'year' | 'issue'; from: number | null; to: number | null }
  | { kind: 'dates'; from: string | null; to: string | null }
  /** The document that bears this number, by comparison key. */
  | { kind: 'document-number'; key: string }
  | { kind: 'and'; children: QueryNode[] }
  | { kind: 'or'; children: QueryNode[] }
  | { kind: 'not'; child: QueryNode };

/** What a document's text alone does not tell. */
export type FactNode = Extract<QueryNode, { kind: 'field' | 'numbers' | 'dates' | 'document-number' }>;

/** How all terms of a query are to be read, whatever is written in it. */
export type QueryOptions = { isExact: boolean; isWholeWord: boolean };

/** A query understood: `reading` writes it back in canonical words, so that a person can see how it was read. */
export type ParsedQuery = { tree: QueryNode; reading: string };

/** `and`/`or` over the children; the child itself where there is one. */
export function combine(kind: 'and' | 'or', children: QueryNode[]): QueryNode {
  const [only] = children;
  return only !== undefined && children.length === 1 ? only : { kind, children };
}
