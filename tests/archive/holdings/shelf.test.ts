import { expect, test } from 'vitest';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

test('the shelf counts by bulletin and year, a year lists its issues by number, and an issue is found by its id', async () => {
  const { get, fail, importTexts } = await startHostWithArchive();
  await importTexts({ 'b.txt': bulletinText(2), 'a.txt': bulletinText(1), 'c.txt': bulletinText(10) });
  const { issues } = await get('issues.list', {});
  const { bulletins } = await get('issues.shelf', {});
  expect(bulletins.map(({ issues: count, years }) => [count, years.map((year) => year.issues)])).toEqual([
    [3, [3]],
  ]);
  const [shelf] = bulletins;
  const year = shelf?.years[0]?.year ?? null;
  const ofYear = await get('issues.ofYear', { bulletin: shelf?.key ?? '', year });
  expect(ofYear.issues.map(({ number }) => number)).toEqual([1, 2, 10]);
  expect((await get('issues.ofYear', { bulletin: shelf?.key ?? '', year: null })).issues).toEqual([]);
  for (const issue of issues) expect(await get('issues.get', { issueId: issue.id })).toEqual(issue);
  expect(await fail('issues.get', { issueId: 999 })).toMatchObject({ code: 'item/not-found' });
});
