import { expect, test } from 'vitest';
import { arrangeShelf } from '#core/continuity/arrange-shelf.ts';

const count = (bulletin: string, year: number | null, issues: number) => ({ bulletin, year, issues });

test('years stand under their bulletin, newest first, what is not known last', () => {
  expect(
    arrangeShelf([
      count('云溪区公报', 2023, 1),
      count('云溪区公报', null, 1),
      count('云溪区公报', 2024, 3),
      count('青川市公报', 2020, 1),
    ]),
  ).toEqual([
    { key: '青川市公报', bulletin: '青川市公报', issues: 1, years: [{ year: 2020, issues: 1 }] },
    {
      key: '云溪区公报',
      bulletin: '云溪区公报',
      issues: 5,
      years: [
        { year: 2024, issues: 3 },
        { year: 2023, issues: 1 },
        { year: null, issues: 1 },
      ],
    },
  ]);
});

test('one bulletin stands once in whichever script its name is printed, under the name that most issues print', () => {
  const shelves = arrangeShelf([
    count('青川市雲溪區人民政府公報', 2021, 1),
    count('青川市云溪区人民政府公报', 2021, 1),
    count('青川市云溪区人民政府公报', 2022, 1),
    count('云溪区 公报', 2022, 1),
  ]);
  expect(shelves.map(({ bulletin, issues }) => [bulletin, issues])).toEqual([
    ['青川市云溪区人民政府公报', 3],
    ['云溪区 公报', 1],
  ]);
  expect(shelves[0]?.years).toEqual([
    { year: 2022, issues: 1 },
    { year: 2021, issues: 2 },
  ]);
});
