import { expect, test } from 'vitest';
import type { AnnotationId } from '#core/model/ids.ts';
import { stepAnnotation } from '#renderer/reader/step-annotation.ts';

const one = (id: string, start: number | null) => ({
  id: id as AnnotationId, // short ids read better in a table
  range: start === null ? null : { start, end: start + 5 },
});
const ALL = [one('a', 10), one('b', 10), one('c', 40), one('orphan', null)];

test.each([
  ['the first one in sight where none is chosen', null, 20, 1, 'c'],
  ['the last one above where none is chosen', null, 20, -1, 'b'],
  ['another one at the same place', 'a', 90, 1, 'b'],
  ['the one before the chosen one, wherever one has scrolled', 'c', 0, -1, 'b'],
  ['the one in sight where an orphan is chosen', 'orphan', 0, 1, 'a'],
  ['nothing after the last one', 'c', 0, 1, undefined],
  ['nothing before the first one', 'a', 90, -1, undefined],
] as const)('the step goes to %s', (_name, chosen, sight, by, expected) => {
  const from = { chosen: chosen as AnnotationId | null, sight }; // as above
  expect(stepAnnotation(ALL, from, by)?.id).toBe(expected);
});
