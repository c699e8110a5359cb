import { describe, expect, it } from 'vitest';
import { hasGarbledLine, judgeText } from '#archive/importers/page-layout/judge-text.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';

/** GBK bytes taken for Latin-1: È«ÊÀ½ç. */
const MOJIBAKE = 'È«ÊÀ½çÎÞ²úÕß£¬Áª ºÏÆðÀ´';
/** Han characters some places further on in the table. */
const shifted = Array.from(bulletinText(1).replace(/[^\u4e00-\u9fff]/g, ''), (character) =>
  String.fromCharCode(((character.charCodeAt(0) - 0x4e00 + 1777) % 0x5000) + 0x4e00),
).join('');

describe('judgeText', () => {
  it.each([
    ['a bulletin', bulletinText(1), 'text'],
    ['a traditional text', '中華民國五十年行政院公報，茲制定國家賠償法施行細則，公布之。'.repeat(20), 'text'],
    ['a table of numbers', '1.1 2.2 3.3 4.4 ±0.5 20°C', 'text'],
    ['an English abstract', 'Annual report of the district'.repeat(9), 'text'],
    ['a list of names', '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 'text'],
    ['GBK read as Latin-1', MOJIBAKE, 'garbled'],
    ['private use', '\ue001\ue002\ue003\ue004\ue005\ue006', 'garbled'],
    ['replacement characters', '\ufffd\ufffd\ufffd\ufffd通知', 'garbled'],
    ['Han of another table', shifted, 'garbled'],
    ['white space', ' \n\f\u3000', 'nothing'],
  ])('judges %s', (_, text, judgement) => {
    expect(judgeText(text)).toBe(judgement);
  });
});

describe('hasGarbledLine', () => {
  it('finds a heading that is garbled in a text that is not', () => {
    expect(hasGarbledLine(`${MOJIBAKE}\n${bulletinText(1)}`)).toBe(true);
    expect(hasGarbledLine(bulletinText(1))).toBe(false);
  });
});
