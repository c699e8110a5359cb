import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readLineRole } from '#core/bulletin/line-role.ts';
import { sourceOf } from './source.ts';

const amendments = Array.from(
  { length: 6 },
  (_, index) =>
    `根据20${String(11 + index)}年3月1日青川市第十四届人民代表大会常务委员会第${String(index + 3)}次会议《关于修改〈青川市公园条例〉的决定》修正`,
).join(' ');
const entry = (name: string, marker: string): string =>
  `（${marker}）关于${name}建设。${'各单位要按照分工抓好落实，定期通报进展情况，保证工程质量和安全。'.repeat(9)}一期工程2019年3月1日开工（市发改委批准）`;

describe('the role of a line', () => {
  it('is that of a subtitle where all of it stands in brackets, however many amendments it tells', () => {
    const line = `（青川市第十三届人民代表大会常务委员会第八次会议通过 ${amendments}）`;
    expect(line.length).toBeGreaterThan(240);
    expect(readLineRole(line)).toBe('subtitle');
    expect(readLineRole('（2003年8月1日云溪市第八次会议通过）（2010年9月30日第三次会议修订）')).toBe(
      'subtitle',
    );
  });

  it('is not that of a subtitle where a paragraph with a number ends in brackets', () => {
    expect([entry('公园', '一'), '（二）河道工程2019年3月1日开工（市发改委批准）'].map(readLineRole)).toEqual(
      ['plain', 'plain'],
    );
  });

  it('leaves paragraphs with numbers in the outline', () => {
    const text = `云溪市公园建设方案\n一、任务\n${entry('公园', '一')}\n${entry('河道', '二')}\n二、要求\n各单位要抓好落实。\n`;
    const [document] = readBulletin(sourceOf(text)).documents;
    expect(document?.outline.map(({ level }) => level)).toEqual([1, 2, 2, 1]);
  });
});
