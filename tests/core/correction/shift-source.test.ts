import { expect, test } from 'vitest';
import { shiftBetween, shiftChange, shiftRange } from '#core/correction/shift-source.ts';
import type { Change } from '#core/model/correction.ts';

const BEFORE = '第一页的字\n\f\f第三页的字';
const NOW = '第一页的字\n\f识别出来的第二页\n\f第三页的字';

test('places keep to the words of their page when the page before them becomes known', () => {
  const shift = shiftBetween(BEFORE, NOW) ?? [];
  for (const words of ['第一页', '页的字\n', '第三页的字']) {
    const start = BEFORE.indexOf(words);
    const range = shiftRange(shift, { start, end: start + words.length });
    expect(NOW.slice(range.start, range.end)).toBe(words);
  }
});

test.each<[string, Change, Change]>([
  [
    'a correction of a page behind',
    { change: 'set-text', at: BEFORE.indexOf('第三页'), end: BEFORE.length, text: '三' },
    { change: 'set-text', at: NOW.indexOf('第三页'), end: NOW.length, text: '三' },
  ],
  [
    'facts of the issue',
    { change: 'set-issue', fields: { year: 2024 } },
    { change: 'set-issue', fields: { year: 2024 } },
  ],
])('%s is moved with its page', (_, change, moved) => {
  expect(shiftChange(shiftBetween(BEFORE, NOW) ?? [], change)).toEqual(moved);
});

test('what was corrected on a page that reads otherwise now is nowhere', () => {
  const shift = shiftBetween(NOW, NOW.replace('识别出来', '重新识别出来')) ?? [];
  const change: Change = { change: 'begin-document', at: NOW.indexOf('识别') };
  expect(shiftChange(shift, change)).toMatchObject({ at: Number.MAX_SAFE_INTEGER - 1 });
});

test('a source that says what it said has not moved', () => {
  expect(shiftBetween(NOW, NOW)).toBeNull();
});
