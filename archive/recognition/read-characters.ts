import type { RecognisedLine } from '#core/model/recognition.ts';

/** What a model says of a line, step by step from left to right: how likely each class is. */
export type LineOutput = { steps: number; classes: number; likely: Float32Array };

/**
 * The characters that a model saw (connectionist temporal classification): the likeliest class of each step, repeated ones once, and class 0 for
 * none. `names` are those of the other classes; `at` is in steps.
 */
export function readCharacters(
  { steps, classes, likely }: LineOutput,
  names: readonly string[],
): RecognisedLine['characters'] {
  const characters: RecognisedLine['characters'] = [];
  let last = 0;
  let run = 0;
  for (let step = 0; step < steps; step += 1) {
    const { best, confidence } = likeliest(likely, step * classes, classes);
    const character = characters.at(-1);
    if (best !== 0 && best === last && character) {
      run += 1;
      character.at = (character.at * run + step + 0.5) / (run + 1);
      character.confidence = Math.max(character.confidence, confidence);
    } else if (best !== 0) {
      run = 0;
      characters.push({ text: names[best - 1] ?? '\ufffd', at: step + 0.5, confidence });
    }
    last = best;
  }
  return characters;
}

function likeliest(likely: Float32Array, from: number, count: number): { best: number; confidence: number } {
  let best = 0;
  let confidence = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const value = likely[from + index] ?? 0;
    if (value > confidence) [best, confidence] = [index, value];
  }
  return { best, confidence: Math.min(1, Math.max(0, confidence)) };
}
