import { BAD_QUERY_REASONS, type BadQueryReason } from '#core/query/bad-query.ts';

/** What is wrong with a query, as the middle of a sentence. */
const WRONG: Record<BadQueryReason, string> = {
  'empty-query': 'it is empty',
  'unclosed-group': 'a bracket is opened and not closed',
  'unclosed-quote': 'a quotation mark is opened and not closed',
  'operand-missing': 'a word is missing beside an operator',
  'field-value-missing': 'a field has no value',
  'number-expected': 'a number is expected',
  'date-expected': 'a date is expected',
  'range-backwards': 'a range ends before it starts',
  'nested-too-deep': 'the brackets are nested too deep',
  'near-parts-missing': 'NEAR needs two words or more',
  'plain-term-expected': 'only words, phrases and bracketed alternatives of them can stand here',
  'scopes-mixed': 'sentence, paragraph and article cannot be mixed without brackets',
  'wildcards-only': 'a word of nothing but wildcards would match everything',
};

/** The sentence for a query that cannot be read; counts characters from 1, as people do. */
export function badQuerySentence(position: unknown, reason: unknown): string {
  const known = BAD_QUERY_REASONS.find((name) => name === reason);
  const where =
    typeof position === 'number' && known !== 'empty-query' ? ` at character ${position + 1}` : '';
  const why = known === undefined ? '' : `: ${WRONG[known]}`;
  return `The query cannot be understood${where}${why}. Nothing was searched.`;
}
