import { describe, expect, it } from 'vitest';
import { isStretched, joinLines } from '#core/text/join-lines.ts';

const cases: [string, string[], string][] = [
  ['adds no space between Han characters', ['全区公园绿', '地面积增加'], '全区公园绿地面积增加'],
  ['keeps words of Latin script apart', ['a green', 'city day'], 'a green city day'],
  ['keeps numbers apart', ['共有 12', '3 个'], '共有12 3个'],
  ['adds none between Han and Latin', ['大力发展', 'VR 体验'], '大力发展VR 体验'],
  [
    'closes up a line stretched before a number',
    ['全区一般公共 预算支 出', '4,693 万元'],
    '全区一般公共预算支出4,693万元',
  ],
  ['leaves the last line of a paragraph as it is', ['出席：', '李明 王芳 赵云'], '出席：李明 王芳 赵云'],
  ['gives an empty text for no lines', [], ''],
];

describe('joinLines', () => {
  it.each(cases)('%s', (_name, lines, text) => {
    expect(joinLines(lines)).toBe(text);
  });
});

describe('isStretched', () => {
  it('does not take a row of names for a stretched line', () => {
    expect(isStretched('李明 王芳 赵云山 陈静')).toBe(false);
  });
});
