import { badQuery } from './bad-query.ts';
import { findPartner, COMMAS } from './query-brackets.ts';

/** Units of a text in which `~句`, `~段` and `~条` keep terms together. */
export type ScopeUnit = 'sentence' | 'paragraph' | 'article';

const WORDS: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };

const SCOPES: Readonly<Record<string, ScopeUnit>> = {
  句: 'sentence', s: 'sentence', sentence: 'sentence',
  段: 'paragraph', p: 'paragraph', paragraph: 'paragraph',
  条: 'article', 條: 'article', a: 'article', article: 'article',
}; // prettier-ignore
// A quote or a bracket may follow at once; anything else makes it a term of its own.
const SCOPE = new RegExp(`[~～〜∼](${Object.keys(SCOPES).join('|')})(?=$|[\\s"“＂(（])`, 'iuy');
const NEAR = /NEAR\s*[(（]/uy;
const DISTANCE = new RegExp(`[${COMMAS}]\\s*([0-9０-９]+)\\s*$`, 'u');

const DEFAULT_DISTANCE = 10;

/** The operator that a word in capitals is; null for any other word. */
export function operatorOf(word: string): 'or' | 'and' | 'not' | null {
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

/** The `~句` that stands at `at`, with the offset after it; null where none does. */
export function findScope(query: string, at: number): { unit: ScopeUnit; end: number } | null {
  SCOPE.lastIndex = at;
  const name = SCOPE.exec(query)?.[1];
  const unit = name === undefined ? undefined : SCOPES[name.toLowerCase()];
  return unit === undefined ? null : { unit, end: SCOPE.lastIndex };
}

/**
 * The `NEAR(…, n)` that stands at `at`: its distance, the offsets after its opening bracket, after its terms, and of its
 * closing bracket; null where none does.
 * @throws AppError `search/bad-query` where the bracket is not closed or the distance has more than six digits
 */
export function findNear(
  query: string,
  at: number,
): { distance: number; start: number; termsEnd: number; end: number } | null {
  NEAR.lastIndex = at;
  if (!NEAR.test(query)) return null;
  const start = NEAR.lastIndex;
  const end = findPartner(query, start - 1, COMMAS);
  if (end < 0) throw badQuery(start - 1, 'unclosed-group');
  const tail = DISTANCE.exec(query.slice(start, end));
  if (tail === null) return { distance: DEFAULT_DISTANCE, start, termsEnd: end, end };
  const [written, digits = ''] = tail;
  const termsEnd = start + tail.index;
  if (digits.length > 6) throw badQuery(termsEnd + written.indexOf(digits), 'number-expected', digits.length);
  return { distance: Number(digits.normalize('NFKC')), start, termsEnd, end };
}
