import { describe, expect, it } from 'vitest';
import { hasTooManyLines, splitLines } from '#core/bulletin/line.ts';

const texts = (text: string, most?: number): string[] => splitLines(text, most).map((line) => line.text);

describe('splitLines', () => {
  it('reads every line by itself where there are no more than it may tell apart', () => {
    expect([hasTooManyLines('甲\n\n乙\n丙\n', 3), texts('甲\n\n乙\n丙\n', 3)]).toEqual([
      false,
      ['甲', '乙', '丙'],
    ]);
  });

  it('does not count lines that hold nothing', () => {
    expect(hasTooManyLines(`${'\n　\n'.repeat(50)}甲\n乙`, 2)).toBe(false);
  });

  it('takes neighbouring lines together, up to a thousand characters, where there are more', () => {
    const text = '甲乙丙\n'.repeat(600);
    const lines = splitLines(text, 3);
    expect(lines.map(({ text: line }) => line.length)).toEqual([999, 999, 399]);
    for (const line of lines) expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it('tells long lines apart, however many there are', () => {
    const line = '公园开放，各单位要高度重视，认真落实责任。';
    expect(texts(`${line}\n`.repeat(50), 3)).toEqual(Array.from({ length: 50 }, () => line));
  });

  it('leaves a line whole that is longer than a stretch', () => {
    const long = '字'.repeat(3000);
    const short = '甲\n'.repeat(800);
    expect(texts(`${short}${long}\n${short}`, 3).map(({ length }) => length)).toEqual([
      999, 599, 3000, 999, 599,
    ]);
  });
});
