import { useQueries, type QueryKey } from '@tanstack/react-query';

export const STRETCH = 200;

/** How one stretch of a long list is read; made by `readOptions`. */
export type ReadStretch<Answer> = (stretch: { offset: number; limit: number }) => {
  queryKey: QueryKey;
  queryFn: () => Promise<Answer>;
};

/** The stretches that hold the rows of these indexes. */
export function stretchesOf(indexes: readonly number[]): number[] {
  return [...new Set(indexes.map((index) => Math.floor(index / STRETCH)))];
}

/** The parts of a long list that are in sight; the others are not read. A stretch that is still read is left out. */
export function useStretches<Answer>(
  indexes: readonly number[],
  read: ReadStretch<Answer>,
): ReadonlyMap<number, Answer> {
  const numbers = stretchesOf(indexes);
  const answers = useQueries({
    queries: numbers.map((number) => read({ offset: number * STRETCH, limit: STRETCH })),
  });
  const known = new Map<number, Answer>();
  numbers.forEach((number, place) => {
    const data = answers[place]?.data;
    if (data !== undefined) known.set(number, data);
  });
  return known;
}
