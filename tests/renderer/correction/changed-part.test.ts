import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPart } from '#renderer/correction/changed-part.ts';

test.each([
  ['提出意见。', '提改出意见。', { head: '提', before: '', after: '改', tail: '出意见。' }],
  ['落实责仼。', '落实责任。', { head: '落实责', before: '仼', after: '任', tail: '。' }],
  ['甲甲', '甲', { head: '甲', before: '甲', after: '', tail: '' }],
  ['同', '同', { head: '同', before: '', after: '', tail: '' }],
  ['𠮷田', '𠮶田', { head: '', before: '𠮷', after: '𠮶', tail: '田' }],
])('between “%s” and “%s” the differing place is found', (before, after, part) => {
  expect(changedPart(before, after)).toEqual(part);
});

test('of a long text only what stands near the change is told', () => {
  const part = changedPart(
    `${'前'.repeat(40)}甲${'后'.repeat(40)}`,
    `${'前'.repeat(40)}乙${'后'.repeat(40)}`,
  );
  expect(part).toEqual({
    head: `…${'前'.repeat(14)}`,
    before: '甲',
    after: '乙',
    tail: `${'后'.repeat(14)}…`,
  });
});

test('put together again, short texts are themselves', () => {
  const short = fc.string({ maxLength: 12, unit: 'grapheme' });
  fc.assert(
    fc.property(short, short, (before, after) => {
      fc.pre(before.length <= 14 && after.length <= 14);
      const part = changedPart(before, after);
      expect(part.head + part.before + part.tail).toBe(before);
      expect(part.head + part.after + part.tail).toBe(after);
    }),
  );
});
