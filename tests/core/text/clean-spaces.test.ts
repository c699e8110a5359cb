import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '#core/text/characters.ts';
import { cleanSpaces } from '#core/text/clean-spaces.ts';

const cases: [string, string, string][] = [
  ['takes the space behind a percentage', '增长 15% 以上', '增长15%以上'],
  ['closes up a spread title', '政 府 工 作 报 告', '政府工作报告'],
  ['closes up a short spread line', '的 报 告', '的报告'],
  ['closes up a spread line of two', '目　录', '目录'],
  ['drops spaces around digits', '到 2024 年 1月 17 日，完成 3.5 亿元', '到2024年1月17日，完成3.5亿元'],
  ['closes up spread digits', '本届从1 9 9 8 年3 月就职', '本届从1998年3月就职'],
  ['keeps two numbers apart', '2023 2024', '2023 2024'],
  ['drops the padding of a name before 为', '张 明为云溪区教育局局长', '张明为云溪区教育局局长'],
  ['drops the padding of a name before 的', '免去王 芳的职务；赵 云的职务', '免去王芳的职务；赵云的职务'],
  ['drops the padding of a name alone', '区长 张 明', '区长 张明'],
  ['keeps a space that the printer meant', '家住云溪 育见成长', '家住云溪 育见成长'],
  ['keeps the space between office and name', '云溪区区长 张明远', '云溪区区长 张明远'],
  ['keeps words of Latin script apart', '建设 TOD 综合体 open day', '建设 TOD 综合体 open day'],
  ['drops spaces beside wide punctuation', '其中： 第一产业 （续）', '其中：第一产业（续）'],
  ['makes one space of several', '云溪区人民政府　　青川市水务局', '云溪区人民政府 青川市水务局'],
  ['drops characters without width', '公\u200b园\ufeff', '公园'],
];

describe('cleanSpaces', () => {
  it.each(cases)('%s', (_name, text, clean) => {
    expect(cleanSpaces(text)).toBe(clean);
  });

  it('changes nothing but white space, and nothing the second time', () => {
    const character = fc.constantFrom(
      '张',
      '明',
      '为',
      '公',
      '园',
      '1',
      '2',
      'a',
      'B',
      ' ',
      '　',
      '，',
      '（',
      '—',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const clean = cleanSpaces(text);
        expect(squeeze(clean)).toBe(squeeze(text));
        expect(clean).toBe(clean.trim());
      }),
    );
  });
});

describe('squeeze', () => {
  it.each([
    ['關(guān)于批準(zhǔn)的決定', '關于批準的決定'],
    ['第(a)項，(bì) x', '第(a)項，(bì)x'],
  ])('takes the pinyin of a converter out of %s', (text, expected) => {
    expect(squeeze(text)).toBe(expected);
  });
});
