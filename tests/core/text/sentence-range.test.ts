import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAfter, sentenceAt } from '#core/text/sentence-range.ts';

const text = '一、精简流程\n推行“一窗受理”。平均时限缩短至11个工作日；“好！”他说。\n末行没有句号';

test.each([
  ['一、精', '一、精简流程'],
  ['推行', '推行“一窗受理”。'],
  ['平均', '平均时限缩短至11个工作日；'],
  ['好', '“好！”'],
  ['他说', '他说。'],
  ['句号', '末行没有句号'],
])('the sentence around %s is %s', (word, sentence) => {
  const range = sentenceAt(text, text.indexOf(word));
  expect(text.slice(range?.start, range?.end)).toBe(sentence);
});

test('an empty line has no sentence', () => {
  expect(sentenceAt('甲。\n\n乙。', 3)).toBeNull();
});

test('walking from sentence to sentence reaches the end and leaves nothing but white space out', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '。', '”', '“', '\n', '！', ' ') }), (any) => {
      let offset = 0;
      let left = '';
      for (;;) {
        const range = sentenceAfter(any, offset);
        if (range === null) break;
        expect(range.end).toBeGreaterThan(offset);
        left += any.slice(offset, Math.max(offset, range.start));
        offset = range.end;
      }
      expect((left + any.slice(offset)).trim()).toBe('');
    }),
  );
});
