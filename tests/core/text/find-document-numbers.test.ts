import { describe, expect, it } from 'vitest';
import { formatDocumentNumber } from '#core/text/document-number.ts';
import { findDocumentNumbers } from '#core/text/find-document-numbers.ts';

describe('findDocumentNumbers', () => {
  it('finds numbers in running text without their lead-in', () => {
    const text =
      '根据《通知》（青政发〔2021〕3号）和国务院令第707号、青办发[2020] 15 号文件，按照云溪发〔2019〕1号要求';
    expect(
      findDocumentNumbers(text).map(({ number, start, end }) => [
        formatDocumentNumber(number),
        text.slice(start, end),
      ]),
    ).toEqual([
      ['青政发〔2021〕3号', '青政发〔2021〕3号'],
      ['国务院令第707号', '国务院令第707号'],
      ['青办发〔2020〕15号', '青办发[2020] 15 号'],
      ['云溪发〔2019〕1号', '云溪发〔2019〕1号'],
    ]);
  });

  it('takes the year along that stands before the letters', () => {
    const text = '关于古桥的通知 (64)云建字17號 1964年5月';
    expect(
      findDocumentNumbers(text).map(({ number, start, end }) => [
        formatDocumentNumber(number),
        text.slice(start, end),
      ]),
    ).toEqual([['〔1964〕云建字第17号', '(64)云建字17號']]);
  });

  it('finds none in ordinary text', () => {
    expect(findDocumentNumbers('2024年第1期，门牌12号，（2024）3人，4号线')).toEqual([]);
  });
});
