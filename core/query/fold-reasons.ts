import { buildSamePunctuation, isInvisible } from '../text/fold-punctuation.ts';
import { simplify } from '../text/simplify.ts';

/** What the search form makes alike, each by itself; `variant` is one character written otherwise: ㎏ for kg, ○ for 〇. */
export const FOLD_REASONS = ['script', 'width', 'case', 'spacing', 'punctuation', 'variant'] as const;
export type FoldReason = (typeof FOLD_REASONS)[number];

const FULL_WIDTH = /[\uff00-\uffef]/u;
const LETTER = /[\p{L}\p{N}]/u;
const same = buildSamePunctuation();

const FOLDS: Readonly<Record<FoldReason, (text: string) => string>> = {
  variant: (text) => mapCharacters(text.normalize('NFC'), 'variant'),
  width: (text) => mapCharacters(text, 'width'),
  punctuation: (text) => mapCharacters(text, 'punctuation'),
  case: (text) => text.toLowerCase(),
  script: simplify,
  spacing: (text) =>
    Array.from(text)
      .filter((character) => !/[\s\u0085]/u.test(character) && !isInvisible(character))
      .join(''),
};
const ORDER: readonly FoldReason[] = ['variant', 'width', 'punctuation', 'case', 'script', 'spacing'];

/** A text with all differences folded but one kind, or all. */
export function foldExcept(text: string, except: FoldReason | null): string {
  return ORDER.filter((reason) => reason !== except).reduce((folded, reason) => FOLDS[reason](folded), text);
}

function mapCharacters(text: string, kind: 'variant' | 'width' | 'punctuation'): string {
  return Array.from(text, (character) => {
    const normal = character.normalize('NFKC');
    const folded = same.get(normal) ?? normal;
    return kindOf(character, folded) === kind ? folded : character;
  }).join('');
}

/** Every character is folded for one reason of these three, so that no fold can stand in for another. */
function kindOf(character: string, folded: string): 'variant' | 'width' | 'punctuation' {
  if (FULL_WIDTH.test(character)) return LETTER.test(folded) ? 'width' : 'punctuation';
  return LETTER.test(folded) ? 'variant' : 'punctuation';
}
