import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { formatAgo, formatBytes, joinFacts } from '#renderer/i18n/format.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';

beforeAll(startMessages);

const now = Date.parse('2026-11-20T12:00:00.000Z');

test.each([
  ['2026-11-20T12:00:00.000Z', 'zh-CN', '刚刚'],
  ['2026-11-20T09:00:00.000Z', 'zh-CN', '3小时前'],
  ['2026-11-08T12:00:00.000Z', 'zh-CN', '12天前'],
  ['2026-11-08T12:00:00.000Z', 'en', '12 days ago'],
  ['2026-11-20T12:00:09.000Z', 'en', 'just now'],
])('%s is told in %s as %s', async (instant, language, told) => {
  await i18next.changeLanguage(language);
  expect(formatAgo(i18next.t, instant, language, now)).toBe(told);
});

test.each([
  [0, 'en', '0 byte'],
  [999, 'en', '999 byte'],
  [142_310, 'en', '142.3 kB'],
  [5_000_000_000_000, 'en', '5,000 GB'],
])('%i bytes are %s %s', (bytes, language, told) => {
  expect(formatBytes(bytes, language)).toBe(told);
});

test('facts that are not known leave no gap', () => {
  expect(joinFacts(['甲', null, '', undefined, '乙'])).toBe('甲 · 乙');
});
