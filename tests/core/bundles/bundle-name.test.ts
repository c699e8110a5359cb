import { expect, it } from 'vitest';
import { bundleName } from '#core/bundles/bundle-name.ts';

it.each([
  ['after what its pages share', '扫描', ['2004年第3期-01.tif', '2004年第3期-02.tif'], '2004年第3期.cbz'],
  [
    'after what stands behind the number',
    '扫描',
    ['01_2004年第3期.tif', '02_2004年第3期.tif'],
    '2004年第3期.cbz',
  ],
  ['after its folder', '2004年第3期', ['0001.jpg', '0002.jpg'], '2004年第3期.cbz'],
  ['after its folder where names tell nothing', '2004-3', ['IMG_1.jpg', 'IMG_2.jpg'], '2004-3.cbz'],
  ['after what is left', null, ['扫描 (1).jpg', '扫描 (2).jpg'], '扫描.cbz'],
  ['after its first page where nothing is', null, ['0001.jpg', '0002.jpg'], '0001.cbz'],
])('a bundle is called %s', (_, folder, pageFiles, name) => {
  expect(bundleName(folder, pageFiles)).toBe(name);
});
