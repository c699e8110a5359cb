import { useQueries } from '@tanstack/react-query';
import type { Issue } from '#core/model/issue.ts';
import type { YearPlace } from '#core/model/shelf.ts';
import { readOptions } from '../bridge/query-client.ts';

/** The issues of these years, as far as they are read, by a key of the year. */
export function useYears(
  places: readonly YearPlace[],
  keyOf: (place: YearPlace) => string,
): ReadonlyMap<string, readonly Issue[]> {
  const answers = useQueries({ queries: places.map((place) => readOptions('issues.ofYear', place)) });
  return new Map(places.map((place, index) => [keyOf(place), answers[index]?.data?.issues ?? []]));
}
