import { describe, expect, test } from 'vitest';
import {
  sameDate,
  sameIssuers,
  sameNumber,
  sameNumberUnderLetterhead,
  sameSet,
  sameText,
  splitIssuers,
} from '#scripts/quality/same.ts';

describe('titles', () => {
  test.each([
    [
      'spaces and line breaks',
      '云溪区人民政府\n关于 印发办法的通知',
      '云溪区人民政府关于印发办法的通知',
      true,
    ],
    ['brackets', '关于废止〈办法〉的决定', '关于废止《办法》的决定', true],
    ['widths and quotes', '２０２４年“十四五”规划(试行)', '2024年"十四五"规划（试行）', true],
    ['kinds of zero', '二○○九年', '二〇〇九年', true],
    ['other words', '关于印发办法的通知', '关于印发规定的通知', false],
  ])('differ not by %s', (_, one, other, same) => {
    expect(sameText(one, other)).toBe(same);
  });

  test('that are missing on one side only differ', () => {
    expect([sameText(null, null), sameText('通知', null), sameText(null, '通知')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('document numbers', () => {
  test.each([
    ['济槐发〔2024〕2号', '济槐发[2024]2号', true],
    ['临政发〔１９９６〕４８号', '临政发(1996)48号', true],
    ['第七十一号主席令', '主席令第71号', true],
    ['济槐发〔2024〕2号', '济槐发〔2024〕3号', false],
    ['〔2023〕7号', '〔2023〕7号', true],
    ['国令第707号', '国务院令第707号', false],
    [null, null, true],
    ['济槐发〔2024〕2号', null, false],
  ])('%s and %s', (one, other, same) => {
    expect(sameNumber(one, other)).toBe(same);
  });

  test.each([
    ['公告2023年第5号', '临江省商务厅公告2023年第5号', true],
    ['公告第9号', '临江省人民代表大会常务委员会公告第九号', true],
    ['2023年第4127號公告', '公告2023年第4127号', true],
    ['公告2023年第5号', '临江省商务厅公告2023年第6号', false],
    ['青政发〔2024〕6号', '政发〔2024〕6号', false],
    ['公告第9号', '', false],
    ['〔2022〕第41號', '〔2022〕41号', true],
    ['〔十六届〕第3号', '〔十六届〕第3号', true],
    ['第47/2021號行政長官批示', '第47/2021号行政長官批示', true],
  ])('under a letterhead: %s and %s', (one, other, same) => {
    expect(sameNumberUnderLetterhead(one, other)).toBe(same);
  });
});

test.each([
  ['2022-12-05', '2022-12-05', true],
  ['2022-12', '2022-12-31', true],
  ['2022-12', '2022-11-30', false],
  ['2022-12', null, false],
  [null, null, true],
  [null, '2022-12-05', false],
])('dates: %s and %s', (one, other, same) => {
  expect(sameDate(one, other)).toBe(same);
});

describe('issuers', () => {
  test.each([
    ['in another order', ['甲局', '乙局'], ['乙局', '甲局'], true],
    ['with a padding space', ['国务院 办公厅'], ['国务院办公厅'], true],
    ['one too few', ['甲局', '乙局'], ['甲局'], false],
    ['one too many', ['甲局'], ['甲局', '乙局'], false],
    ['named in either way', ['国家主席|中华人民共和国主席'], ['中华人民共和国主席'], true],
    ['none', [], [], true],
  ])('are a set: %s', (_, expected, found, same) => {
    expect(sameSet(expected, found)).toBe(same);
  });

  test.each([
    ['国家主席 胡某某', ['国家主席'], true],
    ['国家主席 胡某某', ['国家主席胡某某'], true],
    ['国家主席', ['国家主席 胡某某'], true],
    ['临江省人民政府省长 王 正', ['临江省人民政府省长'], true],
    ['甲局、乙局', ['乙局', '甲局'], true],
    ['甲局、乙局', ['甲局'], false],
    [null, [], true],
    [null, ['甲局'], false],
    ['临江省甲局|甲局、乙局', ['乙局', '甲局'], true],
    ['临江省甲局|甲局', ['丙局'], false],
  ])('of a gold line, %s, may have a person behind them', (expected, found, same) => {
    expect(sameIssuers(splitIssuers(expected), found)).toBe(same);
  });
});
