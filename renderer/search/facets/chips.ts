import { FACETS, type Facet, type SearchFilters } from '#core/model/search.ts';

/** Something the results are narrowed to: one value, or years that follow each other. */
export type Chip = { facet: Facet; values: readonly string[] };

const SHORTEST_SPAN = 3;

/** What the results are narrowed to, facet by facet; three or more years in a row are one chip. */
export function listChips(filters: SearchFilters): Chip[] {
  return FACETS.flatMap((facet): Chip[] => {
    const values = filters[facet] ?? [];
    if (facet === 'year') return spansOf(values).map((span) => ({ facet, values: span }));
    return values.map((value) => ({ facet, values: [value] }));
  });
}

/** The filters without what a chip stands for. */
export function withoutChip(filters: SearchFilters, chip: Chip): SearchFilters {
  return { [chip.facet]: (filters[chip.facet] ?? []).filter((value) => !chip.values.includes(value)) };
}

/** Years in order, those that follow each other together if they are at least three; what is no year comes last. */
function spansOf(values: readonly string[]): string[][] {
  const years = values
    .filter((value) => /^\d+$/u.test(value))
    .sort((one, other) => Number(one) - Number(other));
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.at(-1)) + 1 === Number(year)) run.push(year);
    else runs.push([year]);
  }
  const spans = runs.flatMap((run) => (run.length < SHORTEST_SPAN ? run.map((year) => [year]) : [run]));
  return [...spans, ...values.filter((value) => !/^\d+$/u.test(value)).map((value) => [value])];
}
