import { expect, test } from 'vitest';
import type { Block } from '#core/model/document.ts';
import { compareTexts } from '#renderer/reader/compare/compare-texts.ts';

function documentOf(...lines: string[]) {
  let start = 0;
  const blocks = lines.map((line): Block => {
    const range = { start, end: start + line.length };
    start += line.length + 1;
    return { kind: 'paragraph', level: null, range, page: null, source: null, rows: null };
  });
  return { text: lines.join('\n'), blocks };
}

test('what differs is told character by character, what only one text has in a row of its own', () => {
  const left = documentOf('本办法自印发之日起施行，有效期三年。', '解释权归区园林局。');
  const right = documentOf('各街道办事处：', '本办法自印发之日起施行，有效期五年。', '解释权归区园林局。');
  const { byArticles, rows } = compareTexts(left, right);
  expect(byArticles).toBe(false);
  expect(rows.map(({ kind }) => kind)).toEqual(['right-only', 'changed', 'same']);
  expect(rows[1]?.left?.parts.filter(({ isKept }) => !isKept)).toEqual([{ text: '三', isKept: false }]);
  expect(rows[1]?.right?.parts.filter(({ isKept }) => !isKept)).toEqual([{ text: '五', isKept: false }]);
});

test('the parts of each side spell its text', () => {
  const left = documentOf('第一条　甲乙丙。', '第二条　丁戊己庚。', '第三条　辛壬癸。');
  const right = documentOf('第一条　甲乙丁。', '第二条　丁戊庚。', '第三条　子丑寅卯。');
  const { byArticles, rows } = compareTexts(left, right);
  expect(byArticles).toBe(true);
  for (const [side, { text }] of [['left', left] as const, ['right', right] as const])
    for (const row of rows) {
      const found = row[side];
      if (found !== null)
        expect(found.parts.map((part) => part.text).join('')).toBe(text.slice(found.start, found.end));
    }
});
