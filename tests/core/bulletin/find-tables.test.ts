import { describe, expect, it } from 'vitest';
import { findTables } from '#core/bulletin/find-tables.ts';
import { splitLines } from '#core/bulletin/line.ts';

const cases: [string, string, string[][][]][] = [
  [
    'rows with a header whose cells are stacked over lines',
    '指标名称 单位\n累计\n完成\n同比\n(±%)\n生产总值 亿元 170.3 2.9\n其中： 第一产业 亿元 — -0.8\n投资 亿元 12.0 3\n',
    [
      [
        ['指标名称', '单位', '累计完成', '同比(±%)'],
        ['生产总值', '亿元', '170.3', '2.9'],
        ['第一产业', '亿元', '—', '-0.8'],
        ['投资', '亿元', '12.0', '3'],
      ],
    ],
  ],
  [
    'rows without a header',
    '年终统计如下。\n公园 12 3.5\n绿道 4 -1.0\n学校 7 0\n',
    [
      [
        ['公园', '12', '3.5'],
        ['绿道', '4', '-1.0'],
        ['学校', '7', '0'],
      ],
    ],
  ],
  [
    'cells parted by tabs',
    '姓名\t职务\n张明\t局长\n',
    [
      [
        ['姓名', '职务'],
        ['张明', '局长'],
      ],
    ],
  ],
  ['no table in two rows', '公园 12 3.5\n绿道 4 -1.0\n', []],
  ['no table in prose', '全年新开工 15\n个，完成 20 亿元，增长 3\n以上。共 7 项 8\n', []],
];

describe('findTables', () => {
  it.each(cases)('finds %s', (_name, text, rows) => {
    expect(findTables(splitLines(text)).map((table) => table.rows)).toEqual(rows);
  });
});
