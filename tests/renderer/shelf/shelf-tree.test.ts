import { expect, test } from 'vitest';
import { issueSchema, type Issue } from '#core/model/issue.ts';
import { arrangeShelf } from '#renderer/shelf/shelf-tree.ts';

let lastId = 0;
function issue(bulletinId: number, bulletin: string, year: number | null, number: number | null): Issue {
  lastId += 1;
  return issueSchema.parse({
    id: lastId,
    bulletinId,
    bulletin,
    year,
    number,
    title: `${bulletin} ${year ?? ''}-${number ?? ''}`,
    publishedOn: null,
    pages: null,
    documents: 0,
    original: { sha256: '0'.repeat(64), bytes: 1, name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8' },
    importedAt: '2026-11-20T08:30:00.000Z',
    warnings: [],
  });
}

test('issues stand under bulletin and year: newest year first, numbers rising, what is not known last', () => {
  const shelves = arrangeShelf([
    issue(2, '云溪区公报', 2023, 4),
    issue(2, '云溪区公报', null, null),
    issue(2, '云溪区公报', 2024, null),
    issue(2, '云溪区公报', 2024, 10),
    issue(2, '云溪区公报', 2024, 2),
    issue(1, '青川市公报', 2020, 1),
  ]);
  const shape = shelves.map(({ bulletin, issues, years }) => ({
    bulletin,
    issues,
    years: years.map(({ year, issues: ofYear }) => [year, ofYear.map(({ number }) => number)]),
  }));
  expect(shape).toEqual([
    { bulletin: '青川市公报', issues: 1, years: [[2020, [1]]] },
    {
      bulletin: '云溪区公报',
      issues: 5,
      years: [
        [2024, [2, 10, null]],
        [2023, [4]],
        [null, [null]],
      ],
    },
  ]);
});

test('issues of one bulletin stand together in whichever script their name is printed, under the name that most print', () => {
  const shelves = arrangeShelf([
    issue(1, '青川市雲溪區人民政府公報', 2021, 4),
    issue(2, '青川市云溪区人民政府公报', 2021, 3),
    issue(2, '青川市云溪区人民政府公报', 2022, 1),
    issue(3, '云溪区 公报', 2022, 1),
  ]);
  expect(shelves.map(({ bulletin, issues }) => [bulletin, issues])).toEqual([
    ['青川市云溪区人民政府公报', 3],
    ['云溪区 公报', 1],
  ]);
  expect(shelves[0]?.years.map(({ year, issues }) => [year, issues.map(({ number }) => number)])).toEqual([
    [2022, [1]],
    [2021, [3, 4]],
  ]);
});
