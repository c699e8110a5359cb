import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readStatements } from '#core/registers/read-statements.ts';
import { sourceOf } from '../bulletin/source.ts';

function statementsOf(body: string): string[] {
  const text = `云溪区2023年国民经济和社会发展统计公报\n\n${body}\n`;
  const [document] = readBulletin(sourceOf(text)).documents;
  if (!document) throw new Error('no document');
  return readStatements(document).map(({ name, period, value, unit, change, range }) => {
    expect(document.text.slice(range.start, range.end)).toContain(value);
    return [name, period, `${value ?? ''}${unit ?? ''}`, change].join(' ');
  });
}

describe('statistical sentences', () => {
  const cases: [name: string, body: string, rows: string[]][] = [
    [
      'with value and change',
      '全年地区生产总值123.4亿元，比上年增长5.6%。',
      ['地区生产总值 2023年全年 123.4亿元 5.6%'],
    ],
    [
      'with the way of reckoning between',
      '全区实现生产总值1,234亿元，按可比价格计算，比上年增长5.6％。',
      ['生产总值 2023年 1,234亿元 5.6%'],
    ],
    ['of a fall', '其中：第一产业增加值12亿元，同比下降0.8%。', ['第一产业增加值 2023年 12亿元 -0.8%']],
    [
      'with a year of their own',
      '2022年一季度进出口总额50亿元，同比增长3%。',
      ['进出口总额 2022年一季度 50亿元 3%'],
    ],
    [
      'of several values',
      '完成工业总产值30亿元、增长4%，利润2亿元，下降1.5个百分点。',
      ['工业总产值 2023年 30亿元 4%', '利润 2023年 2亿元 -1.5个百分点'],
    ],
    ['but of no plans', '地区生产总值力争达到130亿元，增长6%左右。', []],
    ['but of no values without their change', '新建学校3所，改造道路12公里。', []],
    ['but of no changes that are shared', '两项收入分别为3亿元、4亿元，分别增长1%、2%。', []],
  ];
  it.each(cases)('%s', (_, body, rows) => {
    expect(statementsOf(body)).toEqual(rows);
  });
});
