import { describe, expect, it } from 'vitest';
import { formatListNumber } from '#archive/importers/word/format-number.ts';

describe('formatListNumber', () => {
  it.each([
    ['chineseCounting', [1, 10, 12, 20, 21, 105, 110, 1001], ['一', '十', '十二', '二十', '二十一', '一百零五', '一百一十', '一千零一']],
    ['chineseLegalSimplified', [1, 10, 23], ['壹', '壹拾', '贰拾叁']],
    ['ideographDigital', [10, 2024], ['一〇', '二〇二四']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [12], ['亥']],
    ['decimal', [0, 7, 12], ['0', '7', '12']],
    ['decimalZero', [7, 12], ['07', '12']],
    ['decimalFullWidth', [12], ['１２']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [2], ['B']],
    ['lowerRoman', [4, 9, 14], ['iv', 'ix', 'xiv']],
    ['upperRoman', [1999], ['MCMXCIX']],
    ['bullet', [1], ['']],
    ['ganada', [3], ['3']],
  ])('prints numbers as %s', (format, numbers, printed) => {
    expect(numbers.map((number) => formatListNumber(number, format))).toEqual(printed);
  }); // prettier-ignore
});
