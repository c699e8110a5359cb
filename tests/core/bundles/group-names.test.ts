import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames } from '#core/bundles/group-names.ts';
import { missingNumbers } from '#core/bundles/page-run.ts';

describe('groupNames', () => {
  it.each<[name: string, names: string[], groups: string[][]]>([
    ['numbers alone', ['0001.jpg', '0002.jpg'], [['0001.jpg', '0002.jpg']]],
    ['in the order of numbers', ['p10.jpg', 'p9.jpg'], [['p9.jpg', 'p10.jpg']]],
    [
      'issue by issue',
      ['2004年第3期-01.tif', '2004年第3期-02.tif', '2004年第4期-01.tif', '2004年第4期-02.tif'],
      [
        ['2004年第3期-01.tif', '2004年第3期-02.tif'],
        ['2004年第4期-01.tif', '2004年第4期-02.tif'],
      ],
    ],
    ['pages before an issue', ['1_第3期.png', '2_第3期.png'], [['1_第3期.png', '2_第3期.png']]],
    ['第…页', ['第1页.jpg', '第2页.jpg'], [['第1页.jpg', '第2页.jpg']]],
    ['whatever their case', ['IMG_1.JPG', 'img_2.jpg'], [['IMG_1.JPG', 'img_2.jpg']]],
    ['a gap', ['1.jpg', '2.jpg', '4.jpg'], [['1.jpg', '2.jpg', '4.jpg']]],
    ['no group of one', ['1.jpg', 'cover.jpg'], []],
    ['no other format', ['1.jpg', '2.tif'], []],
    ['no issues by number', ['2004年第1期.jpg', '2004年第2期.jpg'], []],
    ['no issues by date', ['20040301.jpg', '20040315.jpg', '20040401.jpg'], []],
    ['no times', ['20240301101530.jpg', '20240301101531.jpg'], []],
    ['no names without a number', ['封面.jpg', '封底.jpg'], []],
    [
      'pages before the number of their issue',
      ['01-2004.jpg', '01-2005.jpg', '02-2004.jpg', '02-2005.jpg'],
      [
        ['01-2004.jpg', '02-2004.jpg'],
        ['01-2005.jpg', '02-2005.jpg'],
      ],
    ],
    ['the last of two numbers that run', ['1-1.jpg', '1-2.jpg', '2-1.jpg'], [['1-1.jpg', '1-2.jpg']]],
    [
      'pages with the same number behind all',
      ['01_300dpi.tif', '02_300dpi.tif'],
      [['01_300dpi.tif', '02_300dpi.tif']],
    ],
    ['第…页共…页', ['第1页共3页.jpg', '第2页共3页.jpg'], [['第1页共3页.jpg', '第2页共3页.jpg']]],
    [
      'pages with a version',
      ['公报_p01_v2.jpg', '公报_p02_v2.jpg'],
      [['公报_p01_v2.jpg', '公报_p02_v2.jpg']],
    ],
    ['no years', ['公报2003.jpg', '公报2004.jpg', '公报2005.jpg'], []],
    ['pages that pass a year', ['p1899.jpg', 'p1900.jpg'], [['p1899.jpg', 'p1900.jpg']]],
    ['no days one after the other', ['20240301.jpg', '20240302.jpg', '20240303.jpg'], []],
    ['no days that are parted', ['2024-03-01.jpg', '2024-03-02.jpg'], []],
    [
      'pages that are parted from a month otherwise',
      ['2024-03_01.jpg', '2024-03_02.jpg'],
      [['2024-03_01.jpg', '2024-03_02.jpg']],
    ],
    ['no months', ['2004-01.jpg', '2004-02.jpg', '200405.jpg', '200406.jpg'], []],
    [
      'more pages behind a year than it has months',
      Array.from({ length: 13 }, (_, at) => `2004-${String(at + 1)}.jpg`),
      [Array.from({ length: 13 }, (_, at) => `2004-${String(at + 1)}.jpg`)],
    ],
    [
      'three digits behind a month',
      ['2004-03-001.jpg', '2004-03-002.jpg'],
      [['2004-03-001.jpg', '2004-03-002.jpg']],
    ],
    ['no volumes', ['第1册.jpg', '第2册.jpg', '第1季.png', '第2季.png'], []],
    ['no page twice', ['1.jpg', '01.jpg', '001.jpg'], []],
    ['no page twice, whatever the case', ['01.JPG', '01.jpg', '02.jpg'], []],
  ])('%s', (_, names, groups) => {
    expect(groupNames(names)).toEqual(groups);
  });

  it('puts no name into two groups, and none in that it was not given', () => {
    const part = fc.constantFrom('1', '2', '03', '期', '第', '-', 'a', '年', '12345678901');
    const names = fc.array(part, { maxLength: 5 }).map((parts) => `${parts.join('')}.jpg`);
    fc.assert(
      fc.property(fc.uniqueArray(names, { maxLength: 12 }), (given) => {
        const grouped = groupNames(given).flat();
        expect(new Set(grouped).size).toBe(grouped.length);
        expect(given).toEqual(expect.arrayContaining(grouped));
      }),
    );
  });
});

describe('missingNumbers', () => {
  it.each<[name: string, names: string[], missing: number[]]>([
    ['between the first and the last', ['3.jpg', '4.jpg', '6.jpg', '8.jpg', '9.jpg'], [5, 7]],
    ['none of a whole run, wherever it begins', ['33.jpg', '34.jpg'], []],
    ['none of names that are no group', ['1.jpg', '999999999.jpg'], []],
    ['none where some are of another group', ['1.jpg', '3.jpg', '4.jpg', 'a.jpg'], []],
  ])('%s', (_, names, missing) => {
    expect(missingNumbers(names)).toEqual(missing);
  });
});
