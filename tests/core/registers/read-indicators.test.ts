import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { indicatorKey, plainIndicatorName } from '#core/registers/indicator-name.ts';
import { readIndicators } from '#core/registers/read-indicators.ts';
import { sourceOf } from '../bulletin/source.ts';

function indicatorsOf(body: string): string[] {
  const text = `云溪区2022年1-9月主要经济指标完成情况\n\n${body}\n`;
  const [document] = readBulletin(sourceOf(text)).documents;
  if (!document) throw new Error('no document');
  return readIndicators(document).map(({ name, period, unit, value, change, range }) => {
    const row = document.text.slice(range.start, range.end);
    expect(row.startsWith(name)).toBe(true);
    return [name, period, unit, value, change].join(' ');
  });
}

describe('indicators are read', () => {
  const rows = [
    '生产总值 2022年1-9月 亿元 836.2 5.7',
    '进出口总额 2022年1-9月 亿元 268.3 -4.2',
    '工业用电 2022年1-9月 万千瓦时 12 3',
  ];
  it.each([
    [
      'from cells parted by tabs',
      '指标\t单位\t累计\t同比\n生产总值\t亿元\t836.2\t5.7\n进出口总额\t亿元\t268.3\t-4.2\n工业用电\t万千瓦时\t12\t3',
    ],
    [
      'from a line for each cell',
      '指标名称\n单位\n完成数\n同比增长(%)\n生产总值\n亿元\n836.2\n5.7\n进出口总额\n亿元\n268.3\n-4.2\n工业用电\n万千瓦时\n12\n3',
    ],
  ])('%s', (_, body) => {
    expect(indicatorsOf(body)).toEqual(rows);
  });

  it('under columns that are headed by years', () => {
    expect(
      indicatorsOf('指标\t单位\t2022\t同比\n生产总值\t亿元\t836.2\t5.7\n进出口总额\t亿元\t268.3\t-4.2'),
    ).toEqual(rows.slice(0, 2));
  });

  it('but not from a list of names and numbers', () => {
    expect(indicatorsOf('姓名\t编号\n周明\t1\n顾芳\t2')).toEqual([]);
  });
});

describe('the spellings of an indicator', () => {
  it.each([
    ['地区生产总值（GDP）', '地区生产总值'],
    ['地区生产总值*', '地区生产总值'],
    ['地區生產總值', '地区生产总值'],
    ['一、地区生产总值', '地区生产总值'],
    ['#出口总额', '出口总额'],
    ['其中：出口总额', '出口总额'],
  ])('%s meets %s', (one, other) => {
    expect(indicatorKey(one)).toBe(indicatorKey(other));
  });

  it('are shown without the marks of their table', () => {
    expect(['#出口总额', '地区生产总值*', '（一）财政收入', '*'].map(plainIndicatorName)).toEqual([
      '出口总额',
      '地区生产总值',
      '财政收入',
      '*',
    ]);
  });
});
