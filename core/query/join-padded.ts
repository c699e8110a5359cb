import type { QueryToken } from './lex-query.ts';

const ONE_HAN = /^\p{Script=Han}$/u;

/**
 * Joins single Han characters that stand one space apart: 沈 波 is the name 沈波, padded to the width of three characters
 * as bulletins print it, and 政 府 is a spread title. The terms of a `NEAR` are told apart by a space and stay apart.
 */
export function joinPadded(tokens: QueryToken[]): QueryToken[] {
  const joined: QueryToken[] = [];
  const open: QueryToken['kind'][] = [];
  let lastIsPadded = false;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'near') open.push(token.kind);
    else if (token.kind === 'close') open.pop();
    const before = joined.at(-1);
    const isSingle =
      token.kind === 'word' && token.field === null && !token.isExact && ONE_HAN.test(token.text);
    const canJoin = lastIsPadded && open.at(-1) !== 'near';
    if (isSingle && canJoin && before?.kind === 'word' && token.start === before.end + 1)
      joined.splice(-1, 1, { ...before, text: before.text + token.text, end: token.end });
    else joined.push(token);
    lastIsPadded = isSingle;
  }
  return joined;
}
