import type { Selector } from '../model/annotation.ts';
import type { Range } from '../model/ids.ts';
import { CONTEXT_LENGTH } from './describe-range.ts';
import { compilePattern, scanErrors, type Pattern, type Reading } from './edit-distance.ts';

type Side = { near: Pattern; wide: Pattern };
/** The context of a selector, prepared for comparing it with many places. */
export type Context = { before: Side; after: Side };

const NEAR_LENGTH = 12;

/**
 * Prepares the context of a selector for {@link compareContext}. A context shorter than was asked for when it was described
 * reached the edge of the text, so the edge belongs to it. (One unit less is a spared surrogate pair.)
 */
export function compileContext({ prefix, suffix }: Selector): Context {
  const nearPrefix = prefix.slice(-NEAR_LENGTH);
  const nearSuffix = suffix.slice(0, NEAR_LENGTH);
  return {
    before: {
      near: compilePattern(nearPrefix, 'backwards', NEAR_LENGTH),
      wide: compilePattern(prefix, 'backwards', reachesEdge(prefix) ? CONTEXT_LENGTH : 0),
    },
    after: {
      near: compilePattern(nearSuffix, 'forwards', NEAR_LENGTH),
      wide: compilePattern(suffix, 'forwards', reachesEdge(suffix) ? CONTEXT_LENGTH : 0),
    },
  };
}

/** True for a context that is short because the text began or ended there. */
export function reachesEdge(context: string): boolean {
  return context.length < CONTEXT_LENGTH - 1;
}

/**
 * Tells how well the surroundings of a place agree with a context, from 0 to 1: `both` is 1 where both sides stand there
 * unchanged, 0.5 where one side does and the other is another text; `weaker` is the side that agrees less. In `both` the
 * nearest 12 code units count as much as all 64, or else a place some steps along the line would look right: its wide
 * context is only shifted.
 */
export function compareContext(
  { before, after }: Context,
  text: string,
  place: Range,
): { both: number; weaker: number } {
  const near = agreement(before.near, text, place.start, -1) + agreement(after.near, text, place.end, 1);
  const prefix = agreement(before.wide, text, place.start, -1);
  const suffix = agreement(after.wide, text, place.end, 1);
  return { both: (near + prefix + suffix) / 4, weaker: Math.min(prefix, suffix) };
}

function agreement(pattern: Pattern, text: string, from: number, direction: 1 | -1): number {
  const reading: Reading = { text, from, to: from + 2 * direction * pattern.length, start: 'here' };
  let least = pattern.length;
  scanErrors(pattern, reading, (errors) => {
    if (errors < least) least = errors;
  });
  return 1 - least / pattern.length;
}
