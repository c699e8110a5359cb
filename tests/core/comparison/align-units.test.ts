import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignUnits } from '#core/comparison/align-units.ts';
import { hasArticles, partUnits, type Unit } from '#core/comparison/part-units.ts';
import type { Block } from '#core/model/document.ts';

/** A document of one paragraph a line; what begins with 【 is a title. */
function documentOf(...lines: string[]) {
  let start = 0;
  const blocks = lines.map((line): Block => {
    const range = { start, end: start + line.length };
    start += line.length + 1;
    const kind = line.startsWith('【') ? 'title' : 'paragraph';
    return { kind, level: null, range, page: null, source: null, rows: null };
  });
  return { text: lines.join('\n'), blocks };
}

const RULES = documentOf(
  '【云溪区绿化办法】',
  '第一章　总则',
  '第一条　为了保护和发展城市绿化，制定本办法。',
  '第二条　本办法适用于本区城市绿化的规划、建设和管理。',
  '（一）公园绿地；',
  '（二）防护绿地。',
  '第二章　管理',
  '第三条　损坏树木的，处二百元以下罚款。',
);

const show = (left: readonly Unit[], right: readonly Unit[]) =>
  alignUnits(left, right).map(({ left: one, right: other }) => [
    one === null ? null : (left[one]?.text.slice(0, 4) ?? ''),
    other === null ? null : (right[other]?.text.slice(0, 4) ?? ''),
  ]);

test('an article takes in its clauses, and ends where a chapter begins', () => {
  expect(hasArticles(RULES)).toBe(true);
  expect(partUnits(RULES, true).map(({ text, name }) => [text.split('\n').length, name])).toEqual([
    [1, 'title'],
    [1, null],
    [1, '第一条'],
    [3, '第二条'],
    [1, null],
    [1, '第三条'],
  ]);
});

test('an article put in moves the ones behind it, and nothing else', () => {
  const amended = documentOf(
    '【云溪区绿化办法】',
    '第一章　总则',
    '第一条　为了保护和发展城市绿化，制定本办法。',
    '第二条　区园林部门主管绿化工作，街道办事处予以协助。',
    '第三条　本办法适用于本区城市绿化的规划、建设、管理和监督。',
    '（一）公园绿地；',
    '（二）防护绿地。',
    '第二章　管理',
    '第四条　损坏树木的，处五百元以下罚款。',
  );
  expect(show(partUnits(RULES, true), partUnits(amended, true))).toEqual([
    ['【云溪区', '【云溪区'],
    ['第一章　', '第一章　'],
    ['第一条　', '第一条　'],
    [null, '第二条　'],
    ['第二条　', '第三条　'],
    ['第二章　', '第二章　'],
    ['第三条　', '第四条　'],
  ]);
});

test('every unit stands in one row, in the order of its text', () => {
  const texts = fc.array(
    fc.constantFrom('公园绿地由区里管理', '损坏树木要罚款', '本办法自印发之日起施行', '公园绿地由街道管理'),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [left, right] = [one, other].map((lines) => partUnits(documentOf(...lines), false));
      const pairs = alignUnits(left ?? [], right ?? []);
      const numbers = (units: readonly (number | null)[]) => units.filter((unit) => unit !== null);
      expect(numbers(pairs.map((pair) => pair.left))).toEqual([...(left ?? []).keys()]);
      expect(numbers(pairs.map((pair) => pair.right))).toEqual([...(right ?? []).keys()]);
    }),
  );
});
