import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { sourceOf } from './source.ts';

const WIDTH = 18;

/** Lines of a column whose first line has lost its indent. */
function wrapFlush(text: string): string[] {
  return text.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [];
}

const paragraph =
  '为切实做好今年的防汛工作，根据市人民政府有关规定，结合我区实际，现将有关事项通知如下，请各街道、各部门认真组织实施到位。';
const lines = (recipient: readonly string[]) => [
  '云溪区人民政府',
  '关于做好防汛工作的通知',
  '云政发〔2024〕3号',
  ...recipient,
  ...wrapFlush(paragraph),
  ...wrapFlush(paragraph.replace('防汛', '抗旱')),
  '云溪区人民政府',
  '2024年6月3日',
];

describe('the joint between two printed lines', () => {
  it.each([
    ['that fills its line', ['各镇人民政府、街道办，区政府各部门：']],
    ['over two lines', ['各镇人民政府、街道办事处，区政府各部', '门，各有关企业事业单位，各直属单位：']],
  ])('ends a paragraph behind a recipient %s', (_, recipient) => {
    const [document] = readBulletin(sourceOf(lines(recipient).join('\n\n'))).documents;
    const starts = document?.blocks.map(({ range }) => document.text.slice(range.start, range.start + 7));
    expect(starts).toContain(recipient.join('').slice(0, 7));
    expect(starts).toContain(paragraph.slice(0, 7));
  });
});
