import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDates,
  isoDate,
  parseDate,
  parseDateLine,
  parseLostDate,
  parseYearMonth,
} from '#core/text/date.ts';

const cases: [string, string | null][] = [
  ['2024年1月17日', '2024-01-17'],
  ['2024 年 1月 17 日', '2024-01-17'],
  ['2024.1.17', '2024-01-17'],
  ['2024-01-17', '2024-01-17'],
  ['2024/1/17', '2024-01-17'],
  ['二〇二四年一月十七日', '2024-01-17'],
  ['二○○四年四月二十七日', '2004-04-27'],
  ['二零一九年十二月三十一日', '2019-12-31'],
  ['二00八年六月二十日', '2008-06-20'],
  ['二OO六年二月二十日', '2006-02-20'],
  ['一九九六年元月廿九日', '1996-01-29'],
  ['１９９６年６月３日', '1996-06-03'],
  ['1 9 9 3 年 3 月 2 日', '1993-03-02'],
  ['中華民國96年4月20日（星期五）', '2007-04-20'],
  ['民国三十八年十月一日', '1949-10-01'],
  ['2024年2月29日', '2024-02-29'],
  ['2023年2月29日', null],
  ['2024年13月1日', null],
  ['2024年1月', null],
  ['96年4月20日', null],
  ['2024.1-17', null],
  ['', null],
];

describe('parseDate', () => {
  it.each(cases)('reads %j as %j', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it('reads back every date it can be given, in both scripts', () => {
    const digits = '〇一二三四五六七八九';
    const han = (value: number): string =>
      value < 10
        ? digits.charAt(value)
        : `${value < 20 ? '' : digits.charAt(Math.floor(value / 10))}十${value % 10 === 0 ? '' : digits.charAt(value % 10)}`;
    const day = fc.tuple(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const iso = isoDate(year, month, date);
        const hanYear = Array.from(String(year), (digit) => digits.charAt(Number(digit))).join('');
        expect(parseDate(`${String(year)} 年${String(month)}月 ${String(date)} 日`)).toBe(iso);
        expect(parseDate(`${hanYear}年${han(month)}月${han(date)}日`)).toBe(iso);
      }),
    );
  });
});

describe('findDates', () => {
  it('finds every date of a sentence with its place', () => {
    const text = '方案于2024 年 3 月 1日印发，二〇二四年五月一日起施行，2023年2月30日不算。';
    expect(findDates(text).map(({ date, start, end }) => [date, text.slice(start, end)])).toEqual([
      ['2024-03-01', '2024 年 3 月 1日'],
      ['2024-05-01', '二〇二四年五月一日'],
    ]);
  });

  it('gives ranges inside the text for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('2', '0', '年', '月', '日', '二', '〇', '.', ' ', '民', '国', '字'),
        }),
        (text) => {
          for (const { date, start, end } of findDates(text)) {
            expect(parseDate(text.slice(start, end))).toBe(date);
          }
        },
      ),
    );
  });
});

describe('parseDateLine', () => {
  it.each([
    ['（2023年8月21日）', '2023-08-21'],
    ['二零一六年九月二日。', '2016-09-02'],
    ['2024年1月17日', '2024-01-17'],
    ['2024年1月17日起施行', null],
  ])('reads %j as %j', (text, date) => {
    expect(parseDateLine(text)).toBe(date);
  });
});

describe('parseLostDate', () => {
  it.each([
    ['20171116', '2017-11-16'],
    ['202139', '2021-03-09'],
    ['2013515', '2013-05-15'],
    ['2021年920', '2021-09-20'],
    ['20170306', '2017-03-06'],
    ['2017817日', '2017-08-17'],
    ['2023111', null],
    ['202311', null],
    ['20235', null],
    ['2023年5月6日', null],
  ])('reads %j as %j', (text, date) => {
    expect(parseLostDate(text)).toBe(date);
  });
});

describe('parseYearMonth', () => {
  it.each([
    ['二〇二二年十二月', '2022-12-01'],
    ['2022 年 3 月', '2022-03-01'],
    ['2022年13月', null],
    ['2022年3月1日', null],
  ])('reads %j as %j', (text, date) => {
    expect(parseYearMonth(text)).toBe(date);
  });
});
