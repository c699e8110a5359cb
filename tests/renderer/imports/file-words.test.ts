import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { formatDuration, nameOf, placeOf, warningWords } from '#renderer/imports/file-words.ts';

test.each([
  [400, 'en', '1 second'],
  [59_400, 'en', '59 seconds'],
  [150_000, 'en', '3 minutes'],
  [3_600_000 * 2.5, 'en', '2.5 hours'],
  [150_000, 'zh-CN', '3分钟'],
])('%s ms in %s are %s', (milliseconds, language, words) => {
  expect(formatDuration(milliseconds, language).replace(/\s/gu, ' ')).toBe(words);
});

test('a file in an archive in an archive is told with its way', () => {
  expect(placeOf({ path: '/盘/公报.zip', entries: ['下半年.zip', '第7期.txt'], pageFiles: [] })).toBe(
    '/盘/公报.zip › 下半年.zip › 第7期.txt',
  );
});

test('a bundle of pages is told by its first page and its last, and called after its issue', () => {
  const bundle = { path: '/盘/2004年第3期/01.tif', entries: [], pageFiles: ['01.tif', '02.tif', '36.tif'] };
  expect(placeOf(bundle)).toBe('/盘/2004年第3期/01.tif … 36.tif');
  expect(nameOf(bundle)).toBe('2004年第3期.cbz');
  const inZip = { ...bundle, path: '/盘/2004年.zip', entries: ['01.tif'] };
  expect(nameOf(inZip)).toBe('2004年.cbz');
});

test('missing pages are told by their numbers, many of them by the first', () => {
  const t = ((key: string, values?: { pages: string }) =>
    key === 'batch.comma' ? '、' : `${key} ${values?.pages ?? ''}`) as TFunction; // the words themselves are of no matter here
  const told = (numbers: number[]): string =>
    warningWords(t, { pageFiles: numbers.map((number) => `${number}.png`) }, 'pages-missing');
  expect(told([1, 3, 5, 6, 7])).toBe('batch.missingPages 2、4');
  const odd = Array.from({ length: 20 }, (_, at) => 2 * at + 1);
  expect(told([...odd, 40])).toBe('batch.missingPages 2、4、6、8、10、12、14、16、18、20、22、24…');
  expect(warningWords(t, { pageFiles: [] }, 'pages-missing')).toBe('warnings.pages-missing ');
});
