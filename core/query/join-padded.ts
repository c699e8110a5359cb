import type { QueryToken } from './lex-query.ts';

const ONE_HAN = /^\p{Script=Han}$/u;

/**
 * Joins single Han characters that stand one space apart: 沈 波 is the name 沈波, padded to the width of three characters
 * as bulletins print it, and 政 府 is a spread title.
 */
export function joinPadded(tokens: QueryToken[]): QueryToken[] {
  const joined: QueryToken[] = [];
  let lastIsPadded = false;
  for (const token of tokens) {
    const before = joined.at(-1);
    const isSingle = token.kind === 'word' && token.field === null && ONE_HAN.test(token.text);
    if (isSingle && lastIsPadded && before?.kind === 'word' && token.start === before.end + 1)
      joined.splice(-1, 1, { ...before, text: before.text + token.text, end: token.end });
    else joined.push(token);
    lastIsPadded = isSingle;
  }
  return joined;
}
