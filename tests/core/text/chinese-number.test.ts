import { describe, expect, it } from 'vitest';
import { asciiDigits, parseChineseNumber } from '#core/text/chinese-number.ts';

const cases: [string, number | null][] = [
  ['17', 17],
  ['２０２４', 2024],
  ['二〇二四', 2024],
  ['二○○四', 2004],
  ['十', 10],
  ['十七', 17],
  ['二十', 20],
  ['二十三', 23],
  ['一百零五', 105],
  ['一千九百九十八', 1998],
  ['廿一', 21],
  ['卅', 30],
  ['七十一', 71],
  ['', null],
  ['一二十', null],
  ['十百', null],
  ['教育', null],
  ['12a', null],
  ['一'.repeat(13), null],
];

describe('parseChineseNumber', () => {
  it.each(cases)('reads %j as %j', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });
});

describe('asciiDigits', () => {
  it('changes full-width digits and nothing else', () => {
    expect(asciiDigits('２０２４年ＡＢ（１）')).toBe('2024年ＡＢ（1）');
  });
});
