import { describe, expect, it } from 'vitest';
import { describeRange } from '#core/anchoring/describe-range.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import type { Selector } from '#core/model/annotation.ts';
import { createRandom } from '#scripts/samples/random.ts';
import { makeText } from './sample-texts.ts';

const SENTENCE = '各街道办事处，区政府各部门要结合实际认真贯彻执行。';
const TOPICS = ['教育', '医疗', '养老', '交通', '水利', '林业', '商务', '文化', '体育', '应急'];
const paragraphs = TOPICS.map(
  (topic, index) =>
    `${index + 1}.关于${topic}工作，本年度要完成${topic}重点项目${index * 7 + 3}个，投资${index * 13 + 5}亿元。${SENTENCE}${topic}主管部门每季度报告一次进展。`,
);
const REPETITIVE = paragraphs.join('\n');

function selectorOf(text: string, quote: string, from = 0): Selector {
  const start = text.indexOf(quote, from);
  return describeRange(text, { start, end: start + quote.length }, 1);
}

function quoted(text: string, selector: Selector): string | null {
  const resolution = resolveSelector(text, selector);
  return resolution.state === 'orphan' ? null : text.slice(resolution.range.start, resolution.range.end);
}

describe('resolveSelector', () => {
  it('keeps the position in a text that did not change', () => {
    const selector = selectorOf(REPETITIVE, '养老重点项目17个');
    expect(resolveSelector(REPETITIVE, selector)).toEqual({
      state: 'anchored',
      range: selector.range,
      how: 'position',
      confidence: 1,
    });
  });

  it('follows a passage whose surroundings moved as they are', () => {
    const selector = selectorOf(REPETITIVE, '养老重点项目17个');
    const { start, end } = selector.range;
    expect(resolveSelector(`补充说明。\n${REPETITIVE}`, selector)).toEqual({
      state: 'anchored',
      range: { start: start + 6, end: end + 6 },
      how: 'quote',
      confidence: 1,
    });
  });

  it('finds a passage that was itself corrected', () => {
    const selector = selectorOf(REPETITIVE, '本年度要完成养老重点项目17个，投资31亿元');
    const corrected = REPETITIVE.replace('养老重点项目17个', '养老重点工程18个');
    expect(resolveSelector(corrected, selector)).toMatchObject({ how: 'approximate', range: selector.range });
  });

  it('reaches to its old context where the passage changed at its edge', () => {
    const selector = selectorOf(REPETITIVE, '要完成养老重点项目17个，投资31亿元');
    const corrected = REPETITIVE.replace('养老重点项目17个，投资31亿元', '养老重点项目17个，投资310.5亿元');
    expect(quoted(corrected, selector)).toBe('要完成养老重点项目17个，投资310.5亿元');
  });

  it('tells ten copies of one sentence apart, whatever is edited around them', () => {
    const places = paragraphs.map((_, index) => {
      let start = -1;
      for (let count = 0; count <= index; count++) start = REPETITIVE.indexOf(SENTENCE, start + 1);
      return describeRange(REPETITIVE, { start, end: start + SENTENCE.length }, 1);
    });
    const wrong: string[] = [];
    let kept = 0;
    for (const [struck] of paragraphs.entries()) {
      const left = paragraphs
        .filter((_, index) => index !== struck)
        .map((paragraph) => paragraph.replace('亿元', '万元'));
      const text = left.join('\n');
      for (const [index, selector] of places.entries()) {
        const resolution = resolveSelector(text, selector);
        if (resolution.state === 'orphan') continue;
        const paragraph = text.slice(0, resolution.range.start).split('\n').length - 1;
        if (index === struck || paragraph !== (index < struck ? index : index - 1))
          wrong.push(`${struck}/${index}→${paragraph}`);
        else kept++;
      }
    }
    expect(wrong).toEqual([]);
    expect(kept).toBeGreaterThanOrEqual(85);
  });

  it.each<[string, string]>([
    ['a passage that is gone', REPETITIVE.replace('养老重点项目17个', '')],
    ['a passage of which another place has a near copy', REPETITIVE.replace(/3\.关于养老.*\n/u, '')],
    ['an empty text', ''],
    ['a text of something else', '政府工作报告'.repeat(50)],
  ])('makes an orphan of %s', (_, text) => {
    expect(resolveSelector(text, selectorOf(REPETITIVE, '养老重点项目17个'))).toEqual({ state: 'orphan' });
  });

  it('makes an orphan of a row that stands twice with the same surroundings', () => {
    const row = '合计\t亿元\t1.0\n';
    const selector = describeRange(row.repeat(40), { start: 220, end: 222 }, 1);
    expect(resolveSelector(`表\n${row.repeat(40)}`, selector)).toEqual({ state: 'orphan' });
  });

  it('does not take the end of a text for the same words in its middle', () => {
    const text = '任命沈波为区教育局局长；\n任命刘涛为区财政局局长（试用期一年）。';
    const selector = selectorOf(text, '（试用期一年）。');
    expect(quoted(`补充。\n${text}\n${'免去范平的区司法局局长职务。\n'.repeat(9)}`, selector)).toBeNull();
  });

  it('never parts a character at the edge of a corrected passage', () => {
    const text = `${makeText(createRandom(5))}\n𠮷林𠮷林项目𠮷𠮷投产𠮷林𠮷\n${makeText(createRandom(6))}`;
    const selector = selectorOf(text, '林𠮷林项目𠮷𠮷投产𠮷林');
    const found = quoted(text.replace('项目𠮷𠮷投产𠮷林𠮷', '项目𠮷𠮶投产𠮶林𠮶'), selector);
    expect(found).toMatch(/^(林𠮷林项目𠮷𠮶投产𠮶林)?$/u);
  });

  it('copes with a stored position that is no place of the text', () => {
    const selector = selectorOf(REPETITIVE, '养老重点项目17个');
    const moved = { ...selector, range: { start: 900_000, end: 900_010 } };
    expect(quoted(REPETITIVE, moved)).toBe('养老重点项目17个');
  });

  it('finds a long passage by its ends and what stands between', () => {
    const random = createRandom(11);
    const before = makeText(random);
    const passage = Array.from({ length: 8 }, () => makeText(random)).join('\n');
    const text = `${before}\n${passage}\n${makeText(random)}`;
    const selector = selectorOf(text, passage);
    const middle = Math.floor(passage.length / 2);
    const edited = `${passage.slice(0, 700)}更正${passage.slice(700, middle)}${passage.slice(middle + 9)}`;
    expect(passage.length).toBeGreaterThan(4096);
    expect(quoted(text.replace(passage, edited), selector)).toBe(edited);
    expect(quoted(text.replace(passage, passage.slice(0, 600)), selector)).toBeNull();
  });
});
