import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readCitations } from '#core/registers/read-citations.ts';
import { sourceOf } from '../bulletin/source.ts';

type Shown = [relation: string, title: string | null, documentNumber: string | null];

function citationsOf(body: string, title = '云溪区人民政府关于公布规范性文件清理结果的通知'): Shown[] {
  const [document] = readBulletin(sourceOf(`${title}\n云政发〔2024〕9号\n\n${body}\n`)).documents;
  if (!document) throw new Error('no document');
  const rows = readCitations(document);
  for (const { range, sentence } of rows) expect(document.text.slice(range.start, range.end)).toBe(sentence);
  return rows.map(({ relation, title: cited, documentNumber }) => [relation, cited, documentNumber]);
}

describe('lists of texts', () => {
  it('repeal each entry of a list that says so, with and without 《》', () => {
    expect(
      citationsOf(
        '现将清理结果通知如下。\n\n一、废止的规范性文件\n\n1.《云溪区摊点管理办法》（云政发〔2015〕8号）\n\n2.云溪区人民政府关于加强犬只管理的通知（云政发〔2012〕3号）\n\n二、继续有效的规范性文件\n\n1.云溪区人民政府关于加强水源保护的意见（云政发〔2018〕6号）',
      ),
    ).toEqual([
      ['repeals', '云溪区摊点管理办法', '云政发〔2015〕8号'],
      ['repeals', '云溪区人民政府关于加强犬只管理的通知', '云政发〔2012〕3号'],
      ['cites', '云溪区人民政府关于加强水源保护的意见', '云政发〔2018〕6号'],
    ]);
  });

  it('take their relation from the title where there is no heading', () => {
    expect(
      citationsOf(
        '下列文件自本通知印发之日起停止执行：\n\n1.《云溪区摊点管理办法》（云政发〔2015〕8号）；\n\n2.《云溪区停车办法》。',
        '云溪区人民政府关于宣布失效一批文件的决定',
      ),
    ).toEqual([
      ['repeals', '云溪区摊点管理办法', '云政发〔2015〕8号'],
      ['repeals', '云溪区停车办法', null],
    ]);
  });

  it('are read from the rows of a table, each by what its own row says', () => {
    expect(
      citationsOf(
        '附件\n\n序号\t文件名称\t文号\t清理意见\n1\t云溪区摊点管理办法\t云政发[2015]8号\t废止\n2\t云溪区停车办法\t云政发〔2016〕2号\t修改\n3\t云溪区公园办法\t云政发〔2017〕5号\t继续有效\n',
      ),
    ).toEqual([
      ['repeals', '云溪区摊点管理办法', '云政发〔2015〕8号'],
      ['amends', '云溪区停车办法', '云政发〔2016〕2号'],
      ['cites', '云溪区公园办法', '云政发〔2017〕5号'],
    ]);
  });
});

describe('citations in sentences', () => {
  const cases: [string, string, Shown[]][] = [
    [
      'that implement and repeal',
      '根据《青川市公园条例》，制定本办法。本办法施行后，《云溪区公园暂行办法》同时废止。',
      [
        ['implements', '青川市公园条例', null],
        ['repeals', '云溪区公园暂行办法', null],
      ],
    ],
    [
      'of which the short name is not counted again',
      '依照《青川市公园条例》（以下简称《条例》）和《条例》第三条执行。',
      [['implements', '青川市公园条例', null]],
    ],
    ['of laws', '依据《中华人民共和国刑法》办理。', [['implements', '中华人民共和国刑法', null]]],
  ];
  it.each(cases)('%s', (_, body, rows) => {
    expect(citationsOf(body, '云溪区人民政府关于印发公园办法的通知')).toEqual(rows);
  });
});

describe('repeals that are none', () => {
  const title = '云溪区人民政府关于做好公园管理工作的通知';
  const cases: [string, string, Shown[]][] = [
    [
      'where they are refused',
      '本通知自印发之日起施行，《云溪区公园办法》（云政发〔2017〕5号）不予废止，继续有效。',
      [['cites', '云溪区公园办法', '云政发〔2017〕5号']],
    ],
    [
      'where they are proposed',
      '拟废止《云溪区公园办法》（云政发〔2017〕5号），现公开征求意见。',
      [['cites', '云溪区公园办法', '云政发〔2017〕5号']],
    ],
    [
      'where opinions are asked on them',
      '现就废止《云溪区公园办法》向社会公开征求意见。',
      [['cites', '云溪区公园办法', null]],
    ],
    [
      'before they happen',
      '《云溪区公园办法》尚未废止，在废止前应当执行。',
      [['cites', '云溪区公园办法', null]],
    ],
    [
      'where another text is repealed behind it',
      '《云溪区公园办法》继续有效，《云溪区停车办法》同时废止。',
      [
        ['cites', '云溪区公园办法', null],
        ['repeals', '云溪区停车办法', null],
      ],
    ],
  ];
  it.each(cases)('%s', (_, body, rows) => {
    expect(citationsOf(body, title)).toEqual(rows);
  });

  const real: [string, string, Shown[]][] = [
    [
      'that names what stays valid',
      '《云溪区公园办法》同时废止，已经发放的证件继续有效。',
      [['repeals', '云溪区公园办法', null]],
    ],
    [
      'before the text that it repeals',
      '现决定废止《云溪区公园办法》，《云溪区停车办法》继续有效。',
      [
        ['repeals', '云溪区公园办法', null],
        ['cites', '云溪区停车办法', null],
      ],
    ],
  ];
  it.each(real)('do not hide a repeal %s', (_, body, rows) => {
    expect(citationsOf(body, title)).toEqual(rows);
  });

  it('are read so in the heading of a list and in the rows of a table', () => {
    expect(
      citationsOf(
        '一、拟废止的规范性文件\n\n1.《云溪区摊点管理办法》（云政发〔2015〕8号）\n\n二、不予废止、继续有效的规范性文件\n\n1.《云溪区停车办法》（云政发〔2016〕2号）',
        title,
      ),
    ).toEqual([
      ['cites', '云溪区摊点管理办法', '云政发〔2015〕8号'],
      ['cites', '云溪区停车办法', '云政发〔2016〕2号'],
    ]);
    expect(
      citationsOf(
        '附件\n\n序号\t文件名称\t文号\t清理意见\n1\t云溪区摊点管理办法\t云政发〔2015〕8号\t拟废止\n2\t云溪区停车办法\t云政发〔2016〕2号\t不予废止\n3\t云溪区公园办法\t云政发〔2017〕5号\t废止\n',
      ),
    ).toEqual([
      ['cites', '云溪区摊点管理办法', '云政发〔2015〕8号'],
      ['cites', '云溪区停车办法', '云政发〔2016〕2号'],
      ['repeals', '云溪区公园办法', '云政发〔2017〕5号'],
    ]);
  });

  it('are all that a draft has on which opinions are asked', () => {
    expect(
      citationsOf(
        '一、废止的规范性文件\n\n1.《云溪区摊点管理办法》（云政发〔2015〕8号）',
        '云溪区人民政府关于规范性文件清理结果公开征求意见的公告',
      ),
    ).toEqual([['cites', '云溪区摊点管理办法', '云政发〔2015〕8号']]);
  });
});
