import { expect, test } from 'vitest';
import { fillYears, layBars, pickYears, yearsBetween } from '#renderer/search/timeline/lay-timeline.ts';

const of = <Year extends number | null>(year: Year, documents: number, occurrences = documents) => ({
  year,
  documents,
  occurrences,
});

test('years without anything stand between those with something; what has no year has no bar', () => {
  expect(fillYears([of(2019, 2, 5), of(2022, 1), of(null, 4)])).toEqual([
    of(2019, 2, 5),
    of(2020, 0),
    of(2021, 0),
    of(2022, 1),
  ]);
  expect(fillYears([of(null, 4)])).toEqual([]);
});

test('bars share the width; the tallest fills the box and the smallest can still be seen', () => {
  const box = { width: 100, height: 50 };
  const bars = layBars([of(2020, 1), of(2021, 1000), of(2022, 0), of(2023, 500)], 'documents', box);
  expect(bars.map(({ strip }) => strip.width)).toEqual([25, 25, 25, 25]);
  expect(bars.map(({ bar }) => bar.height)).toEqual([2, 50, 0, 25]);
  expect(bars.every(({ bar }) => bar.y + bar.height === 50)).toBe(true);
});

test('where not every year has room for its number, the last one has', () => {
  const years = Array.from({ length: 30 }, (_, number) => of(1995 + number, 1));
  const labels = layBars(years, 'documents', { width: 240, height: 50 }).map(({ label }) => label);
  expect(labels.filter((label) => label !== '')).toEqual(['1999', '2004', '2009', '2014', '2019', '2024']);
});

test('years are picked from either end, and picking what alone is chosen lets it go', () => {
  expect(yearsBetween(2023, 2021)).toEqual(['2021', '2022', '2023']);
  expect(pickYears(['2021'], ['2021'])).toEqual([]);
  expect(pickYears(['2021', '2022'], ['2022'])).toEqual(['2022']);
});
