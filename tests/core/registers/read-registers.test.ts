import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import type { RegisterReading } from '#core/model/register.ts';
import { sourceOf } from '../bulletin/source.ts';

function registersOf(body: string, title = '云溪区人民政府关于有关事项的决定'): RegisterReading {
  const [document] = readBulletin(sourceOf(`${title}\n云政发〔2024〕9号\n${body}\n`)).documents;
  if (!document) throw new Error('no document');
  return readRegisters(document);
}

describe('appointments', () => {
  const cases: [string, string, [string, string, string][]][] = [
    [
      'with their own verb',
      '任命张明为区水务局局长；免去赵云的区水务局局长职务。',
      [
        ['张明', 'appointed', '区水务局局长'],
        ['赵云', 'removed', '区水务局局长'],
      ],
    ],
    [
      'of several persons',
      '任命李和平、王芳为区法院审判员。',
      [
        ['李和平', 'appointed', '区法院审判员'],
        ['王芳', 'appointed', '区法院审判员'],
      ],
    ],
    [
      'with a second post behind a comma',
      '任命张明为区教育局局长，兼任区考试中心主任。',
      [
        ['张明', 'appointed', '区教育局局长'],
        ['张明', 'appointed', '区考试中心主任'],
      ],
    ],
    [
      'that keep other remarks',
      '任命张明为区水务局副局长（挂职，时间一年）。',
      [['张明', 'appointed', '区水务局副局长（挂职，时间一年）']],
    ],
    [
      'with a remark beside 兼, in brackets of their own',
      '任命张明为区民政局局长（兼）（副处级）。',
      [['张明', 'appointed', '区民政局局长（副处级）']],
    ],
    ['none in ordinary words', '以治水为重点的工作任务，为全区提供保障的职责。', []],
  ];
  it.each(cases)('are read %s', (_name, body, rows) => {
    expect(registersOf(body).appointments.map(({ person, action, post }) => [person, action, post])).toEqual(
      rows,
    );
  });
});

describe('an appointment', () => {
  it('tells 兼 and 试用期 wherever they stand behind the post', () => {
    const { appointments } = registersOf('任命张明为区民政局局长（兼）（试用期一年）。');
    expect(appointments).toMatchObject([{ post: '区民政局局长', concurrent: true, probation: '一年' }]);
  });

  it('is whole where the print broke its line', () => {
    const { appointments } = registersOf(
      '区政府决定，任命：\n\n李 芳为青川市云溪区水务局局长；\n\n顾 娟为青川市云溪区青石桥街道公共文化服务中心副主任（副处级，试用期一\n\n年）；\n\n石志远为青川市云溪区望湖街道经济发展服务中心（望湖街道企业服务中心）主任（副处级，试用\n\n期一年）；\n\n白雪为青川市云溪区社会保险事业中心（云溪区社会保险稽核中心）副主任（副处级，试用期一\n\n年）。\n\n免去：\n\n石明勤的青川市云溪区大数据中心（云溪区政务热线服务中心）主任（副处级）职\n\n务。',
      '青川市云溪区人民政府关于任免李芳等工作人员职务的通知',
    );
    expect(appointments.map(({ person, post, probation }) => [person, post, probation])).toEqual([
      ['李芳', '青川市云溪区水务局局长', null],
      ['顾娟', '青川市云溪区青石桥街道公共文化服务中心副主任（副处级）', '一年'],
      ['石志远', '青川市云溪区望湖街道经济发展服务中心（望湖街道企业服务中心）主任（副处级）', '一年'],
      ['白雪', '青川市云溪区社会保险事业中心（云溪区社会保险稽核中心）副主任（副处级）', '一年'],
      ['石明勤', '青川市云溪区大数据中心（云溪区政务热线服务中心）主任（副处级）', null],
    ]);
  });
});

describe('citations', () => {
  const cases: [string, string, [string, string | null, string | null][]][] = [
    [
      'by title and number',
      '根据《青川市公园条例》和《关于绿地的意见》（青政发[2021]3号），制定本决定。',
      [
        ['implements', '青川市公园条例', null],
        ['implements', '关于绿地的意见', '青政发〔2021〕3号'],
      ],
    ],
    [
      'that are repealed',
      '《云溪区摊点管理办法》（云政发〔2015〕8号）同时废止。',
      [['repeals', '云溪区摊点管理办法', '云政发〔2015〕8号']],
    ],
    ['that are amended', '对《云溪区停车办法》作如下修改：', [['amends', '云溪区停车办法', null]]],
    ['by number alone', '云政办发〔2020〕15号文件继续有效。', [['cites', null, '云政办发〔2020〕15号']]],
    ['but no books and plays', '演出《茶馆》十场。', []],
  ];
  it.each(cases)('are read %s', (_name, body, rows) => {
    expect(
      registersOf(body).citations.map(({ relation, title, documentNumber }) => [
        relation,
        title,
        documentNumber,
      ]),
    ).toEqual(rows);
  });
});

describe('indicators', () => {
  it('are the rows of a statistical table, with the period of its title', () => {
    const text =
      '2024年1-3月全区主要经济指标完成情况\n指标 单位 累计 同比\n生产总值 亿元 170.3 2.9\n工业增加值 亿元 — -0.8\n投资 亿元 12.0 3\n';
    const [document] = readBulletin(sourceOf(text)).documents;
    expect(document && readRegisters(document).indicators).toMatchObject([
      { name: '生产总值', period: '2024年1-3月', unit: '亿元', value: '170.3', change: '2.9' },
      { name: '工业增加值', period: '2024年1-3月', unit: '亿元', value: '—', change: '-0.8' },
      { name: '投资', period: '2024年1-3月', unit: '亿元', value: '12.0', change: '3' },
    ]);
  });
});
