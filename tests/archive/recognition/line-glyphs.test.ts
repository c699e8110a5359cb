import { expect, test } from 'vitest';
import type { RecognisedLine } from '#core/model/recognition.ts';
import { layOutPage } from '#archive/importers/page-layout/lay-out-page.ts';
import { orderLines, pageGlyphs } from '#archive/recognition/line-glyphs.ts';

const EM = 32;

/** A line as the models see it: its Han characters an em apart, others half of one, give or take a pixel. */
function seen(text: string, left: number, top: number): RecognisedLine {
  let at = 0;
  const characters = Array.from(text, (character, index) => {
    const width = character.charCodeAt(0) < 0x80 ? EM * 0.6 : EM;
    at += width;
    return { text: character, at: at - width / 2 + (index % 2), confidence: 1 };
  });
  // Boxes are never equally high, nor on one level.
  return { left, top: top + (text.length % 3), width: at, height: 30 + (text.length % 4), characters };
}

const LEFT = [
  '为做好今年汛期的值班工作，保',
  '障群众安全，现将有关事项通知',
  '如下。各镇要在6月30日以前备',
  '足物资，并报区防汛指挥部。遇',
  '险情的要立即报告。',
];
const RIGHT = [
  '二、加强巡查。沿河各村每天巡',
  '查两次，并做好记录。水库的值',
  '班电话要24小时有人接听，不得',
  '转接。三、严肃纪律。擅离岗位',
  '的，要追究责任。',
];

test('lines become the text of their columns, numbers whole and no line parted by the noise of its box', () => {
  const lines = [
    ...LEFT.map((text, at) => seen(text, 100, 100 + at * 60)),
    ...RIGHT.map((text, at) => seen(text, 700, 100 + at * 60)),
  ];
  const shuffled = [...lines].sort((a, b) => a.top - b.top || b.left - a.left);
  const texts = layOutPage({ glyphs: pageGlyphs(shuffled), rules: [] });
  expect(texts).toEqual([...LEFT, ...RIGHT]);
  const ordered = orderLines(shuffled).map(({ characters }) => characters.map(({ text }) => text).join(''));
  expect(ordered).toEqual([...LEFT, ...RIGHT]);
});
