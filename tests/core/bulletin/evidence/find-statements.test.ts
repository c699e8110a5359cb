import { describe, expect, it } from 'vitest';
import { findStatements } from '#core/bulletin/evidence/find-statements.ts';
import { splitLines } from '#core/bulletin/line.ts';

/** What the labels of a text say, as `field=value`. */
function read(text: string): string[] {
  const lines = splitLines(text);
  return [...findStatements(lines).values()].flat().map(({ field, value }) => `${field}=${value}`);
}

describe('findStatements', () => {
  const cases: [string, string, string[]][] = [
    [
      'labels and values of a row, whatever spreads the labels',
      '索 引 号：\t0001/2019\t发文机关：\t云溪区人民政府\n标　　题：\t云溪区公园管理办法\n',
      ['aside=0001/2019', 'issuers=云溪区人民政府', 'title=云溪区公园管理办法'],
    ],
    [
      'cells without colons, label and value by turns',
      '索引号 | 0001/2020 | ||\n文号 | 云政〔2020〕7号 | 生成日期 | 2020-10-22 |\n',
      ['aside=0001/2020', 'number=云政〔2020〕7号', 'published=2020-10-22'],
    ],
    [
      'values on the lines below their labels',
      '发文字号：\n云政发〔2024〕7号\n发文日期：\n2024年4月6日 16:40\n有效性：\n',
      ['number=云政发〔2024〕7号', 'promulgated=2024年4月6日 16:40', 'aside='],
    ],
    [
      'labels glued to their values, where several follow each other',
      '发文机关云溪区人民政府\n发文日期2001年7月2日\n时效性现行有效\n',
      ['issuers=云溪区人民政府', 'promulgated=2001年7月2日', 'aside=现行有效'],
    ],
    [
      'labels whose converter wrote pinyin behind their characters',
      '發(fā)文機(jī)關(guān)云溪區人民政府\n發(fā)文日期2001年7月2日\n時(shí)效性現行有效\n',
      ['issuers=云溪區人民政府', 'promulgated=2001年7月2日', 'aside=現行有效'],
    ],
    [
      'cells on lines of their own',
      '发文机关 |\n云溪区人民政府 |\n文件字号 |\n云政〔2001〕7号 |\n',
      ['issuers=云溪区人民政府', 'number=云政〔2001〕7号'],
    ],
    [
      'nothing of a title between two rows of labels',
      '索引号: 01-02 发布机构: 云溪区人民政府\n云溪区人民政府关于开放公园的通知\n来源: 云溪网 发布时间: 2013-12-05\n',
      ['aside=01-02', 'issuers=云溪区人民政府', 'origin=云溪网', 'published=2013-12-05'],
    ],
    [
      'nothing of a title below a label without a value',
      '索引号: 01-02 发布机构: 云溪区教育局\n关键词:\n关于表彰云溪区优秀学校的决定\n发布时间: 2013-12-05 浏览次数:\n',
      ['aside=01-02', 'issuers=云溪区教育局', 'aside=', 'published=2013-12-05', 'aside='],
    ],
    [
      'the title below a label that waits for it',
      '索引号: 01-02\n内容概述:\n关于表彰云溪区优秀学校的决定\n发布日期: 2013-12-05\n',
      ['aside=01-02', 'aside=关于表彰云溪区优秀学校的决定', 'published=2013-12-05'],
    ],
    [
      'labels in brackets',
      '【发布日期】1985-05-04\n【发布文号】云政〔1985〕3号\n',
      ['published=1985-05-04', 'number=云政〔1985〕3号'],
    ],
    [
      'the day of a meeting',
      '時　　間　中華民國96年4月20日（星期五）\n',
      ['held=中華民國96年4月20日（星期五）'],
    ],
    ['no label that stands alone in a text', '时间：9月5日上午。\n请各单位准时参加。\n', []],
    [
      'no heads of the columns of a table',
      '文件名称\t文号\t发文机关\n公园办法\t云政〔2001〕1号\t云溪区\n',
      [],
    ],
    [
      'all the labels before all the values',
      '索引号\n发文机关\n成文日期\n发文字号\n01-02\n云溪区人民政府\n2018年12月22日\n云政〔2018〕43号\n',
      ['aside=01-02', 'issuers=云溪区人民政府', 'signed=2018年12月22日', 'number=云政〔2018〕43号'],
    ],
    [
      'the values that their form proves, where one is missing between them',
      '索引号：\n主题分类：\n发文机关：\n成文日期：\n01-02\n云溪区人民政府\n2018年12月22日\n云溪区人民政府关于开放公园的通知\n',
      ['issuers=云溪区人民政府', 'signed=2018年12月22日'],
    ],
    [
      'labels and values by turns without a mark, one without a value',
      '索引号\n01-02\n发文字号\n成文日期\n2018年12月22日\n关于开放公园的通知\n',
      ['aside=01-02', 'signed=2018年12月22日'],
    ],
    [
      'a row of labels above the row of the values of one document',
      '索引号\t发文机关\t成文日期\n01-02\t云溪区人民政府\t2018年12月22日\n',
      ['aside=01-02', 'issuers=云溪区人民政府', 'signed=2018年12月22日'],
    ],
    ['no words of a text that happen to be labels', '主题\n公园\n时间\n九月\n作者\n张明\n', []],
    ['nothing in the middle of a word', '本文标题：开放公园\n我们的作者：张明\n', []],
  ];
  it.each(cases)('reads %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says where label and value stand in the source', () => {
    const text = '  发文字号：云政发〔2024〕7号  成文日期：2024-04-06\n';
    const [statements = []] = [...findStatements(splitLines(text)).values()];
    expect(statements.map(({ source }) => text.slice(source.start, source.end).trim())).toEqual([
      '发文字号：云政发〔2024〕7号',
      '成文日期：2024-04-06',
    ]);
  });
});
