import { expect, test } from 'vitest';
import { formatDuration, nameOf, placeOf } from '#renderer/imports/file-words.ts';

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
