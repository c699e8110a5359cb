import { describe, expect, it } from 'vitest';
import { checkLimit, joinPages } from '#archive/importers/page-layout/join-pages.ts';
import { splitLines } from '#core/bulletin/line.ts';

describe('joinPages', () => {
  it('begins each further page with a form feed, which is read as a page break', () => {
    const text = joinPages([['通知', '一、总则'], [], ['　　二、分则'], ['三、附则']]);
    expect(text).toBe('通知\n一、总则\n\f\f　　二、分则\n\f三、附则');
    expect(splitLines(text).map(({ text: line, pageBreak }) => [line, pageBreak])).toEqual([
      ['通知', false],
      ['一、总则', false],
      ['二、分则', true],
      ['三、附则', true],
    ]);
  });

  it('lets no line end or page break in from the file', () => {
    expect(joinPages([['一\n二\f三\r\u2028'], [' ', '四']])).toBe('一二三\n\f四');
  });
});

describe('checkLimit', () => {
  it('refuses what is above its limit and nothing below', () => {
    expect(() => {
      checkLimit('pages', 5_001, 'a.pdf');
    }).toThrow(
      expect.objectContaining({
        code: 'import/too-many-pages',
        context: { file: 'a.pdf', count: 5_001, limit: 5_000 },
      }),
    );
    expect(() => {
      checkLimit('characters', 20_000_000, 'a.pdf');
    }).not.toThrow();
  });
});
