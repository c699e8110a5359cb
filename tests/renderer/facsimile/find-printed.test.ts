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
  const at = (words: string, leaf = 1, [before, behind] = ['', '']): number | null =>
    findPrinted(document, [0, 41], { leaf, text: words, before, behind })?.start ?? null;
  const first = text.indexOf('落实 防汛责任');
  expect(at('落实\n防汛责\n任。', 1, ['各街道 要', ''])).toBe(first);
  // Of two places that which stands on the page.
  expect(at('各街道要落实防汛责任。', 2)).toBe(second);
  // Of two on one page that with the same words around it.
  expect(at('防汛', 1, ['关于', '工作'])).toBe(2);
  expect(at('防汛', 1, ['要 落实', '责任。'])).toBe(first + 3);
  // A page number is no part of the text, though its figures may stand in it.
  expect(at('汛', 1, ['—', '—'])).toBeNull();
  expect(at('— 3 —')).toBeNull();
  expect(at(' \n')).toBeNull();
});
