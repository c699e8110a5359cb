import { expect, test } from 'vitest';
import { readByline } from '#core/bulletin/byline.ts';

test.each([
  ['云溪区人民政府 2020年3月1日', { organs: ['云溪区人民政府'], date: '2020-03-01' }],
  [
    '云溪区财政局 云溪区水务局 2020年3月1日 |',
    { organs: ['云溪区财政局', '云溪区水务局'], date: '2020-03-01' },
  ],
  ['2020年3月1日', null],
  ['云溪区人民政府', null],
  ['云溪区人民政府 2020年3月1日起施行', null],
  ['会议于 2020年3月1日', null],
])('%s', (text, expected) => {
  expect(readByline(text)).toEqual(expected);
});
