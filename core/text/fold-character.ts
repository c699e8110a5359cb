import { buildSamePunctuation, isInvisible } from './fold-punctuation.ts';
import { buildSimplifiedByTraditional } from './fold-traditional.ts';

const alike = new Map([...buildSimplifiedByTraditional(), ...buildSamePunctuation()]);

/**
 * Folds one character with its combining marks: NFKC, lower case, simplified, one kind of bracket, dash and quote;
 * empty for what does not print. Folding twice is folding once.
 */
export function foldCluster(cluster: string): string {
  let folded = cluster;
  // Each step can make work for another (a compatibility form of a traditional character); three rounds always settle.
  for (let round = 0; round < 3; round++) {
    const next = foldOnce(folded);
    if (next === folded) return folded;
    folded = next;
  }
  return folded;
}

/** The simplified form of one Han character; itself where it has none. */
export function simplify(character: string): string {
  const simplified = alike.get(character);
  // 薴 → 苧 → 苎: the table simplifies a few characters in two steps.
  return simplified === undefined ? character : (alike.get(simplified) ?? simplified);
}

function foldOnce(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  // Spacing accents such as U+00B4 decompose into a space and a mark; the space would be taken for one in the text.
  const composed = normal.includes(' ') ? text : normal;
  let folded = '';
  for (const character of composed) if (!isInvisible(character)) folded += alike.get(character) ?? character;
  return folded;
}
