import { describe, expect, it, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import { BLOCK_KIND_WORDS, DOCUMENT_KIND_WORDS, FIELD_WORDS, tellChange } from '#core/tables/change-words.ts';
import { en } from '#renderer/i18n/en.ts';
import { zhCn } from '#renderer/i18n/zh-cn.ts';

describe('a change in a table', () => {
  it.each<[change: Change | null, zh: string | null, en: string | null]>([
    [
      { change: 'set-document', at: 3, fields: { title: '批复', kind: 'notice', issuers: ['甲局', '乙局'] } },
      '标题：批复；文种：通知；发文机关：甲局、乙局',
      'Title: 批复; Kind: Notice; Issuers: 甲局; 乙局',
    ],
    [
      { change: 'set-document', at: 3, fields: { signedOn: null, issuers: [], pageStart: 12 } },
      '成文日期：（无）；发文机关：（无）；起页：12',
      'Signed on: (none); Issuers: (none); First page: 12',
    ],
    [{ change: 'set-issue', fields: { year: 2024 } }, '年份：2024', 'Year: 2024'],
    [{ change: 'set-block', at: 3, kind: 'heading', level: 2 }, '小标题（2 级）', 'Heading (level 2)'],
    [{ change: 'set-block', at: 3, kind: 'signature', level: null }, '署名', 'Signature'],
    [{ change: 'set-text', at: 3, end: 9, text: '改正' }, '改正', '改正'],
    [{ change: 'set-page', at: 3, page: 4, scope: 'onward' }, '第4页', 'p. 4'],
    [{ change: 'split-block', at: 3, before: '一、总则' }, '一、总则', '一、总则'],
    [{ change: 'join-document', at: 3 }, null, null],
    [null, null, null],
  ])('says what it sets in the words of the language: %j', (change, zh, english) => {
    expect([tellChange(change, 'zh-CN'), tellChange(change, 'en')]).toEqual([zh, english]);
  });

  test('calls fields and kinds as the window does', () => {
    const { correction, kinds } = zhCn;
    const pairs = (chinese: object, english: object) =>
      Object.fromEntries(
        Object.entries(chinese).map(([key, zh]) => [key, [zh, Reflect.get(english, key) as unknown]]),
      );
    expect(DOCUMENT_KIND_WORDS).toEqual(pairs(kinds, en.kinds));
    expect(BLOCK_KIND_WORDS).toEqual(pairs(correction.kinds, en.correction.kinds));
    expect(FIELD_WORDS).toEqual({
      ...pairs(correction.fields, en.correction.fields),
      ...pairs(correction.issueFields, en.correction.issueFields),
    });
  });
});
