import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/bulletin/line.ts';
import { isNoise, splitNoise } from '#core/bulletin/split-noise.ts';

describe('splitNoise', () => {
  const cases: [string, string, string[]][] = [
    [
      'noise before the text, with the name of the site',
      '1 d* g: [$ F( k# Z5 Y" B3 h公园论坛 云溪县人民政府关于公园的批复',
      ['1 d* g: [$ F( k# Z5 Y" B3 h公园论坛', '云溪县人民政府关于公园的批复'],
    ],
    [
      'noise before the text, with an address glued to it',
      ") P6 d/ U r7 z' [6 v5.39.1.7 云政函〔2012〕31号",
      [") P6 d/ U r7 z' [6 v5.39.1.7", '云政函〔2012〕31号'],
    ],
    [
      'noise at both ends; the colon is of the text',
      '. F# Y. n1 r. x 青石镇人民政府:park now! [; {6 D( p! L',
      ['. F# Y. n1 r. x', '青石镇人民政府:', 'park now! [; {6 D( p! L'],
    ],
    ['no list of grades', 'A1 A2 B1 B2 C1 C2 公园', ['A1 A2 B1 B2 C1 C2 公园']],
    ['no numbered words', '1. 2. 3. 4. 5. 6. 公园', ['1. 2. 3. 4. 5. 6. 公园']],
    [
      'no English',
      'It is to be so as it is: a 3 or an 8, at no. 5 公园',
      ['It is to be so as it is: a 3 or an 8, at no. 5 公园'],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(splitNoise(splitLines(text)).map((line) => line.text)).toEqual(expected);
  });

  it('tells what it parted from words', () => {
    expect(['. F# Y. n1 r. x', '云溪县人民政府', ''].map(isNoise)).toEqual([true, false, false]);
  });
});
