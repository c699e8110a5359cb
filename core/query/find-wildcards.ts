import { ANY_ONE, ANY_RUN } from './query-tree.ts';
import type { Occurrence } from './searched-text.ts';
import { narrowUnits } from './word-edges.ts';

const ONE = ANY_ONE.charCodeAt(0);
const RUN = ANY_RUN.charCodeAt(0);

/**
 * Where a form with wildcards occurs in a search form: for each place at which it can begin the longest piece it fits, in
 * text order. The work is the length of the text times that of the form, whatever they hold.
 */
export function findWildcards(text: string, form: string): Occurrence[] {
  const pieces = form.replaceAll(ANY_ONE, ANY_RUN).split(ANY_RUN);
  if (pieces.some((piece) => !text.includes(piece))) return [];
  const pattern = Array.from({ length: form.length }, (_, at) => form.charCodeAt(at));
  const found: Occurrence[] = [];
  // For each rest of the pattern, the furthest end of a piece that starts here, or one or two units on, and fits it.
  const ends = [0, 1, 2].map(() => new Int32Array(pattern.length + 1).fill(-1)) as Three; // one for each of three
  for (let at = text.length; at >= 0; at--) {
    const [one, two, here] = ends;
    fillEnds(here, { pattern, one, units: at < text.length ? narrowUnits(text, at) : 0, two }, [text, at]);
    const end = here[0] ?? -1;
    if (end > at) found.push([at, end]);
    ends[0] = here;
    ends[1] = one;
    ends[2] = two;
  }
  return found.reverse();
}

type Three = [Int32Array, Int32Array, Int32Array];
type Step = { pattern: readonly number[]; units: 0 | 1 | 2; one: Int32Array; two: Int32Array };

function fillEnds(here: Int32Array, { pattern, units, one, two }: Step, [text, at]: [string, number]): void {
  here[pattern.length] = at;
  const unit = text.charCodeAt(at); // NaN at the end of the text, which no pattern holds
  const beyond = units === 2 ? two : one;
  for (let rest = pattern.length - 1; rest >= 0; rest--) {
    const wanted = pattern[rest];
    if (wanted === ONE) here[rest] = units === 0 ? -1 : (beyond[rest + 1] ?? -1);
    else if (wanted === RUN)
      here[rest] = Math.max(here[rest + 1] ?? -1, units === 0 ? -1 : (beyond[rest] ?? -1));
    else here[rest] = wanted === unit ? (one[rest + 1] ?? -1) : -1;
  }
}
