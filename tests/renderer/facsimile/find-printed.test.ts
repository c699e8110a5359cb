import { expect, test } from 'vitest';
import type { Document } from '#core/model/document.ts';
import { findPrinted } from '#renderer/facsimile/find-printed.ts';

test('what a page prints is found in the text, whatever spaces and line ends either has', () => {
  const text = '关于防汛工作的通知\n各街道要落实 防汛责任。\n各街道要落实防汛责任。';
  const second = text.lastIndexOf('各街道');
  const document = {
    text,
    blocks: [
      { range: { start: 0, end: second - 1 }, source: { start: 0, end: 40 } },
      { range: { start: second, end: text.length }, source: { start: 41, end: 60 } },
    ],
  } as Document; // as much of it as is looked at
  const at = (words: string, leaf = 1): string | null => {
    const range = findPrinted(document, [0, 41], { leaf, text: words });
    return range && text.slice(range.start, range.end);
  };
  expect(at('落实\n防汛责\n任。')).toBe('落实 防汛责任。');
  // Of two places that which stands on the page.
  expect(at('落实防汛责任。', 2)).toBe('落实防汛责任。');
  expect(at('— 3 —')).toBeNull();
  expect(at(' \n')).toBeNull();
});
