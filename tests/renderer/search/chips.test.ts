import { expect, test } from 'vitest';
import { listChips, withoutChip } from '#renderer/search/facets/chips.ts';

test('three years in a row are one chip, fewer are one each, in the order of the years', () => {
  const chips = listChips({ year: ['2024', '2019', '2022', '2023', '2020'] });
  expect(chips.map(({ values }) => values)).toEqual([['2019'], ['2020'], ['2022', '2023', '2024']]);
});

test('a value that is no year is a chip of its own, and facets come in their fixed order', () => {
  const chips = listChips({ annotated: ['yes'], kind: ['notice'], year: ['', '2024'] });
  expect(chips).toEqual([
    { facet: 'year', values: ['2024'] },
    { facet: 'year', values: [''] },
    { facet: 'kind', values: ['notice'] },
    { facet: 'annotated', values: ['yes'] },
  ]);
});

test('letting a chip go leaves the other values of its facet', () => {
  const filters = { year: ['2019', '2021', '2022', '2023'], kind: ['notice'] };
  expect(withoutChip(filters, { facet: 'year', values: ['2021', '2022', '2023'] })).toEqual({
    year: ['2019'],
  });
});
