import { to } from 'opencc-js/preset/t2cn';

/**
 * Traditional → simplified, one code point to one code point: the TSCharacters table of OpenCC, first choice.
 * Phrases are left out on purpose: a form that depends on its neighbours would be found in one context and not in another.
 */
export function buildSimplifiedByTraditional(): Map<string, string> {
  const simplified = new Map<string, string>();
  for (const dictionary of (to['cn'] ?? []).flat()) {
    const pairs = typeof dictionary === 'string' ? dictionary.split('|').map(toPair) : dictionary;
    for (const [from, into] of pairs)
      if (from !== into && isOneCodePoint(from) && isOneCodePoint(into)) simplified.set(from, into);
  }
  return simplified;
}

function toPair(entry: string): [string, string] {
  const [from = '', into = ''] = entry.split(' ');
  return [from, into];
}

function isOneCodePoint(text: string): boolean {
  const codePoint = text.codePointAt(0);
  return codePoint !== undefined && text.length === (codePoint > 0xffff ? 2 : 1);
}
