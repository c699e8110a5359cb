import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/bulletin/line.ts';
import { splitGlued } from '#core/bulletin/split-glued.ts';
import { splitUnbroken } from '#core/bulletin/split-unbroken.ts';

function parts(text: string): string[] {
  return splitGlued(splitLines(text)).map((line) => line.text);
}

describe('splitGlued', () => {
  const cases: [string, string, string[]][] = [
    [
      'a number behind a title',
      '关于开放公园的通知云政发〔2024〕2号',
      ['关于开放公园的通知', '云政发〔2024〕2号'],
    ],
    [
      'a number in brackets',
      '关于开放公园的通知(云政发〔2024〕2号)',
      ['关于开放公园的通知', '(云政发〔2024〕2号)'],
    ],
    [
      'a title in 《》 behind its number',
      '云政发〔2024〕2号《关于开放公园的通知》',
      ['云政发〔2024〕2号', '《关于开放公园的通知》'],
    ],
    [
      'the name of the site behind a title',
      '云溪区人民政府关于开放公园的通知_云溪区人民政府网',
      ['云溪区人民政府关于开放公园的通知', '_云溪区人民政府网'],
    ],
    [
      'title, number and who issued it when, at the edge of a table',
      '关于开放公园的通知 云政发〔2024〕2号 云溪区人民政府 2024年7月3日 |',
      ['关于开放公园的通知', '云政发〔2024〕2号', '云溪区人民政府 2024年7月3日 |'],
    ],
    ['who signed for it', '云政〔2020〕18号　　　签发人：张明', ['云政〔2020〕18号', '签发人：张明']],
    [
      'title, number, date and label',
      '关于公证业务的通知 云公字〔84〕第6号 1984年1月7日 发布机关：云溪司法局',
      ['关于公证业务的通知', '云公字〔84〕第6号', '1984年1月7日', '发布机关：云溪司法局'],
    ],
    [
      'the label behind a number',
      '青川关务署公告2008年第46号颁布时间:2008-06-20',
      ['青川关务署公告2008年第46号', '颁布时间:2008-06-20'],
    ],
    [
      'the dispatch before a title',
      '青川网云溪3月16日电 云溪区第十届人民代表大会关于工作报告的决议',
      ['青川网云溪3月16日电', '云溪区第十届人民代表大会关于工作报告的决议'],
    ],
    [
      'the note before the first paragraph',
      '(1985年5月4日云政〔1985〕38号)  根据规定，现通知如下：',
      ['(1985年5月4日云政〔1985〕38号)', '根据规定，现通知如下：'],
    ],
    ['the audience behind a speaker', '云溪区区长 张明各位代表：', ['云溪区区长 张明', '各位代表：']],
    ['a count behind a title', '2022年云溪区统计公报 2022', ['2022年云溪区统计公报', '2022']],
  ];
  it.each(cases)('parts %s', (_name, line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each(['根据云政发〔2024〕2号 文件精神', '（一）关于开放公园的通知', '云政发〔2024〕2号'])(
    'leaves %j whole',
    (line) => {
      expect(parts(line)).toEqual([line]);
    },
  );

  it('keeps for each part its place in the source', () => {
    const text = '　　关于开放公园的通知  云政发〔2024〕2号\n';
    for (const line of splitGlued(splitLines(text))) expect(text.slice(line.start, line.end)).toBe(line.text);
  });
});

describe('splitUnbroken', () => {
  const document =
    '云溪区总工会关于印发《公园办法》的通知云工发〔2023〕23号各街道工会，各单位：《公园办法》已经审议通过，现印发给你们，请认真贯彻执行。' +
    '云溪区总工会2023年12月28日公园办法第一章总则第一条为了管理公园，制定本办法。' +
    Array.from(
      { length: 20 },
      (_, index) => `第${'二三四五六七八九'.charAt(index % 8)}条公园应当全年开放，不得随意关闭。`,
    ).join('');

  it('parts a document that stands on one line', () => {
    expect(
      splitUnbroken(splitLines(document))
        .map((line) => line.text)
        .slice(0, 9),
    ).toEqual([
      '云溪区总工会关于印发《公园办法》的通知',
      '云工发〔2023〕23号',
      '各街道工会，各单位：',
      '《公园办法》已经审议通过，现印发给你们，请认真贯彻执行。',
      '云溪区总工会',
      '2023年12月28日',
      '公园办法',
      '第一章总则',
      '第一条为了管理公园，制定本办法。',
    ]);
  });

  it('loses nothing', () => {
    expect(
      splitUnbroken(splitLines(document))
        .map((line) => line.text)
        .join(''),
    ).toBe(document);
  });

  it('leaves a long line among others whole', () => {
    const text = `${document}\n${'公园全年开放。'.repeat(200)}\n`;
    expect(splitUnbroken(splitLines(text))[0]?.text).toBe(document);
  });
});
