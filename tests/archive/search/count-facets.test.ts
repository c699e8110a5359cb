import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Db } from '#archive/database/connection.ts';
import { countFacets } from '#archive/search/count-facets.ts';
import {
  FACETS,
  facetsRequestSchema,
  type Facet,
  type FacetsAnswer,
  type SearchFilters,
} from '#core/model/search.ts';
import { annotate, holdDocuments, indexHoldings, searchable, type HeldDocument } from './search-holdings.ts';

type Counted = Required<Pick<HeldDocument, 'text' | 'issuers' | 'column' | 'year' | 'signedOn'>> & {
  isAnnotated: boolean;
};

const ISSUERS = ['区政府', '教育局', '水务局'];
const document: fc.Arbitrary<Counted> = fc.record({
  text: fc
    .array(fc.constantFrom('防汛', '抢险', '。', '公园'), { maxLength: 6 })
    .map((words) => words.join('')),
  issuers: fc.uniqueArray(fc.constantFrom(...ISSUERS), { maxLength: 3 }),
  column: fc.constantFrom('文件', '报告', null),
  year: fc.constantFrom(2023, 2024, null),
  signedOn: fc.constantFrom('2022-05-06', null),
  isAnnotated: fc.boolean(),
});
const some = (values: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values)), { nil: undefined });
const filters: fc.Arbitrary<SearchFilters> = fc.record({
  year: some(['2022', '2023', '2024', '1900']),
  kind: some(['other', 'notice']),
  issuer: some([...ISSUERS, '无此局']),
  column: some(['文件', '报告']),
  bulletin: some(['云溪区人民政府公报']),
  annotated: some(['yes', 'no']),
});

async function hold(documents: readonly Counted[]): Promise<Db> {
  const db = await holdDocuments(documents);
  // One that was removed does not count.
  documents.forEach(({ isAnnotated }, at) => {
    annotate(db, at + 1, { isRemoved: !isAnnotated });
  });
  return db;
}

function ask(db: Db, query: string, chosen: SearchFilters = {}): Promise<FacetsAnswer> {
  const request = facetsRequestSchema.parse({ query, filters: chosen });
  return countFacets(searchable(db, indexHoldings(db)), request, () => Promise.resolve());
}

function valuesOf(document: Counted, facet: Facet): string[] {
  const year = document.year ?? (document.signedOn === null ? null : Number(document.signedOn.slice(0, 4)));
  switch (facet) {
    case 'year':
      return year === null ? [] : [String(year)];
    case 'kind':
      return ['other'];
    case 'issuer':
      return document.issuers;
    case 'column':
      return document.column === null ? [] : [document.column];
    case 'bulletin':
      return ['云溪区人民政府公报'];
    case 'annotated':
      return [document.isAnnotated ? 'yes' : 'no'];
  }
}

const hitsIn = ({ text }: Counted): number => text.split('防汛').length - 1;

/** Counts by looking at every document for every facet. */
function countNaively(documents: readonly Counted[], chosen: SearchFilters): FacetsAnswer {
  const passes = (document: Counted, facet: Facet): boolean => {
    const values = chosen[facet] ?? [];
    return values.length === 0 || valuesOf(document, facet).some((value) => values.includes(value));
  };
  const matching = documents.filter((each) => hitsIn(each) > 0);
  const narrowed = matching.filter((each) => FACETS.every((facet) => passes(each, facet)));
  const byYear = Map.groupBy(narrowed, (each) => valuesOf(each, 'year')[0] ?? null);
  const sumOf = (group: readonly Counted[]): number => group.reduce((sum, each) => sum + hitsIn(each), 0);
  return {
    occurrences: sumOf(narrowed),
    years: [...byYear]
      .sort(([one], [other]) => Number(one ?? Infinity) - Number(other ?? Infinity))
      .map(([year, group]) => ({
        year: year === null ? null : Number(year),
        documents: group.length,
        occurrences: sumOf(group),
      })),
    facets: FACETS.map((facet) => {
      const others = FACETS.filter((each) => each !== facet);
      const within = matching.filter((each) => others.every((other) => passes(each, other)));
      const counts = new Map<string, number>();
      for (const each of within)
        for (const value of valuesOf(each, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const order = facet === 'annotated' ? ['yes', 'no'] : [];
      const sorted = [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((one, other) =>
          order.length > 0
            ? order.indexOf(one.value) - order.indexOf(other.value)
            : other.count - one.count || (one.value < other.value ? -1 : 1),
        );
      return { facet, values: sorted.length, counts: sorted };
    }),
  };
}

describe('countFacets', () => {
  it('counts as one who looks at every document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 12 }), filters, async (documents, chosen) => {
        expect(await ask(await hold(documents), '防汛', chosen)).toEqual(countNaively(documents, chosen));
      }),
      { numRuns: 60 },
    );
  });

  it('lists the two hundred values that most documents have, and says how many there are', async () => {
    const documents = Array.from({ length: 230 }, (_, at) => ({
      text: '防汛',
      issuers: [`第${String(at).padStart(3, '0')}局`, ...(at < 30 ? ['第229局'] : [])],
    }));
    const { facets } = await ask(await holdDocuments(documents), '防汛');
    const issuers = facets.find(({ facet }) => facet === 'issuer');
    expect([issuers?.values, issuers?.counts.length]).toEqual([230, 200]);
    expect(issuers?.counts.slice(0, 2)).toEqual([
      { value: '第229局', count: 31 },
      { value: '第000局', count: 1 },
    ]);
  });

  it('counts no hits for a question of facts, but its documents', async () => {
    const db = await holdDocuments([{ text: '防汛', year: 2024 }, { text: '抢险', year: 2024 }, { text: '公园' }]); // prettier-ignore
    expect(await ask(db, '年:2024')).toMatchObject({
      occurrences: 0,
      years: [{ year: 2024, documents: 2, occurrences: 0 }],
    });
  });
});
