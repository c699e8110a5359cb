import { describe, expect, it } from 'vitest';
import { readIssueLine, readRunningHead } from '#core/bulletin/running-head.ts';

const bulletin = '云溪区人民政府公报';
const cases: [string, ReturnType<typeof readRunningHead>][] = [
  [
    '重要报告 云溪区人民政府公报（2024 年第 1 期） 30',
    { bulletin, year: 2024, number: 1, column: '重要报告', page: 30 },
  ],
  [
    '31 云溪区人民政府公报（2024年第1期） 人事任免',
    { bulletin, year: 2024, number: 1, column: '人事任免', page: 31 },
  ],
  [
    '云溪区人民政府公报（２０２４年第１２期）',
    { bulletin, year: 2024, number: 12, column: null, page: null },
  ],
  ['2024年第3期 云溪区人民政府公报', { bulletin, year: 2024, number: 3, column: null, page: null }],
  ['云溪区人民政府公报', { bulletin, year: null, number: null, column: null, page: null }],
  ['云溪区2024年国民经济和社会发展统计公报', null],
  ['区政府每年编印《云溪区人民政府公报》四期，免费发放。', null],
  ['重要报告', null],
];

describe('readRunningHead', () => {
  it.each(cases)('reads %j', (line, head) => {
    expect(readRunningHead(line)).toEqual(head);
  });
});

describe('readIssueLine', () => {
  it.each([
    ['2024年第1期（总第21期）', { year: 2024, number: 1 }],
    ['（二〇二四年第三期）', { year: 2024, number: 3 }],
    ['2024年第一季度', null],
  ])('reads %j', (line, issue) => {
    expect(readIssueLine(line)).toEqual(issue);
  });
});
