import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLists } from '#core/postings/build-lists.ts';
import type { StoredList } from '#core/postings/chunk.ts';
import { startsOf } from '#core/postings/joined-forms.ts';
import { mergeLists, type MergeSource } from '#core/postings/merge-lists.ts';
import { forms, store, tell } from './lists.ts';

/** A document of a segment that stays or goes. */
type Held = { form: string; isGone: boolean };
/** A segment with its lists. */
type Source = { held: readonly Held[]; lists: readonly StoredList[] };

const asSource = (held: readonly Held[]): Source => ({
  held,
  lists: store(buildLists(held.map(({ form }) => form))),
});
const staying = (texts: readonly string[]): Held[] => texts.map((form) => ({ form, isGone: false }));
const formsLeft = (held: readonly Held[]): string[] =>
  held.flatMap(({ form, isGone }) => (isGone ? [] : [form]));
const lengthsOf = (texts: readonly string[]): number[] => texts.map(({ length }) => length);

/** The segments as they are merged: documents that stay get the next numbers. */
function toMerge(sources: readonly Source[]): MergeSource[] {
  const newStarts = startsOf(lengthsOf(formsLeft(sources.flatMap(({ held }) => held))));
  let next = 0;
  return sources.map(({ held, lists }) => ({
    lists: lists.values(),
    moves: {
      starts: startsOf(lengthsOf(held.map(({ form }) => form))),
      numbers: Int32Array.from(held, ({ isGone }) => (isGone ? -1 : next++)),
      newStarts,
      areAllKept: held.every(({ isGone }) => !isGone),
    },
  }));
}

const segment = fc
  .tuple(forms, fc.constantFrom(0, 0, 30, 100))
  .chain(([texts, percent]) =>
    fc.tuple(...texts.map((form) => fc.nat(99).map((chance): Held => ({ form, isGone: chance < percent })))),
  );

describe('mergeLists', () => {
  it('gives the lists of one segment of all documents that stay', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const merged = tell(mergeLists(toMerge(segments.map(asSource))));
        expect(merged).toEqual(tell(buildLists(formsLeft(segments.flat()))));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same in one step as in several', () => {
    fc.assert(
      fc.property(forms, forms, forms, (one, two, three) => {
        const first = [...one, ...two];
        const lists = store(mergeLists(toMerge([asSource(staying(one)), asSource(staying(two))])));
        const inSteps = mergeLists(toMerge([{ held: staying(first), lists }, asSource(staying(three))]));
        expect(tell(inSteps)).toEqual(tell(buildLists([...first, ...three])));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves nothing of segments of which every document goes', () => {
    const gone = asSource([{ form: '甲乙丙。甲乙', isGone: true }]);
    expect(tell(mergeLists(toMerge([gone, gone])))).toEqual([]);
    expect(tell(mergeLists([]))).toEqual([]);
  });
});
