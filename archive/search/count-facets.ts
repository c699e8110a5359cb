import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { FACETS, type Facet, type FacetsAnswer } from '#core/model/search.ts';
import { type Catalogue, CATALOGUE_FACETS } from './catalogue.ts';
import { countHits } from './count-hits.ts';
import { countIn, type DocumentSet, keepCommon } from './document-set.ts';
import type { Result, Searched } from './search-memory.ts';

/** More values of one facet than this are not listed. */
const MOST_VALUES = 200;

type Counts = FacetsAnswer['facets'][number];

/**
 * Counts what answers a question: hits in all, by year, and documents by each value of each facet.
 * @throws AppError `search/bad-query`, `search/superseded`; `index/rebuilding` where the index is damaged
 */
export async function countFacets(
  archive: Searched,
  request: ParsedRequestOf<'search.facets'>,
  breathe: () => Promise<void>,
): Promise<FacetsAnswer> {
  const result = await archive.searches.find(request, breathe);
  const hits = await countHits(result, archive.searches.sources(breathe));
  // As they are now, as the rest of the result is.
  result.narrowed.annotated();
  await breathe();
  const years = countYears(result.catalogue, result.narrowed.documents, hits);
  const facets: Counts[] = [];
  for (const facet of FACETS) {
    // A question that is typed meanwhile does not wait for all of them.
    await breathe();
    facets.push(countFacet(result, facet));
  }
  return { occurrences: hits.reduce((sum, count) => sum + count, 0), years, facets };
}

function countYears(
  { years, documents: all }: Catalogue,
  documents: DocumentSet,
  hits: Uint32Array,
): FacetsAnswer['years'] {
  const byYear = new Map<number, { documents: number; occurrences: number }>();
  for (let id = 0; id < all.length; id++) {
    if (documents[id] !== 1) continue;
    const year = years[id] ?? 0;
    const sums = byYear.get(year) ?? { documents: 0, occurrences: 0 };
    sums.documents++;
    sums.occurrences += hits[id] ?? 0;
    byYear.set(year, sums);
  }
  return [...byYear]
    .sort(([one], [other]) => (one || Infinity) - (other || Infinity))
    .map(([year, sums]) => ({ year: year === 0 ? null : year, ...sums }));
}

/** Documents narrowed by every other facet's filter, by the values of this one. */
function countFacet({ catalogue, narrowed }: Result, facet: Facet): Counts {
  const documents = narrowed.without.get(facet) ?? narrowed.documents;
  const ofCatalogue = CATALOGUE_FACETS.find((each) => each === facet);
  if (ofCatalogue === undefined) return countAnnotated(documents, narrowed.annotated());
  const table = catalogue.facets[ofCatalogue];
  const counted = [...table.countIn(documents)].flatMap((count, number) =>
    count === 0 ? [] : [{ value: table.values[number] ?? '', count }],
  );
  const sorted = counted.sort((one, other) => other.count - one.count || compare(one.value, other.value));
  return { facet, values: sorted.length, counts: sorted.slice(0, MOST_VALUES) };
}

function countAnnotated(documents: DocumentSet, annotated: DocumentSet): Counts {
  const yes = countIn(keepCommon(documents, annotated));
  const counts = [
    { value: 'yes', count: yes },
    { value: 'no', count: countIn(documents) - yes },
  ].filter(({ count }) => count > 0);
  return { facet: 'annotated', values: counts.length, counts };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
