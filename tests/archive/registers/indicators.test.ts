import { describe, expect, it } from 'vitest';
import { startHostWithArchive } from '#tests/support/test-host.ts';

function table(period: string, value: string, name = '地区生产总值'): string {
  return `青川市云溪区人民政府公报（2024年第1期） 4\n\n云溪区${period}主要经济指标完成情况\n\n指标\t单位\t累计\t同比\n${name}\t亿元\t${value}\t5.6\n用电量\t万千瓦时\t12\t3\n`;
}

async function startWithTexts() {
  const started = await startHostWithArchive();
  await started.importTexts({
    'a.txt': table('2024年1-6月', '1,230.5', '地区生产总值（GDP）'),
    'b.txt': table('2023年全年', '2,100', '地区生产总值*'),
    'c.txt': table('2024年1-3月', '—', '地區生產總值'),
    'd.txt': `${table('近期', '7')}\n`,
  });
  return started;
}

describe('indicators', () => {
  it('meet under one name, those printed most often first', async () => {
    const { get } = await startWithTexts();
    const { indicators, total } = await get('indicators.list', {});
    expect(total).toBe(2);
    expect(indicators.map(({ unit, points }) => [unit, points])).toEqual([
      ['亿元', 4],
      ['万千瓦时', 4],
    ]);
    expect((await get('indicators.list', { text: '生产 总值' })).indicators).toHaveLength(1);
    expect((await get('indicators.list', { text: '財政' })).total).toBe(0);
  });

  it('are a line over time, by the end of the periods; what is not understood comes last', async () => {
    const { get } = await startWithTexts();
    const { points } = await get('indicators.series', { name: '地区生产总值', unit: '亿元' });
    expect(points.map(({ period, endsOn, value, amount }) => [period, endsOn, value, amount])).toEqual([
      ['2023年全年', '2023-12-31', '2,100', 2100],
      ['2024年1-3月', '2024-03-31', '—', null],
      ['2024年1-6月', '2024-06-30', '1,230.5', 1230.5],
      [null, null, '7', 7],
    ]);
    expect(points.every(({ issue }) => issue !== '')).toBe(true);
  });

  it('are not there under another unit', async () => {
    const { get } = await startWithTexts();
    expect((await get('indicators.series', { name: '地区生产总值', unit: '万元' })).points).toEqual([]);
  });
});
