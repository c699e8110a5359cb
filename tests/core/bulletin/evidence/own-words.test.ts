import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { sourceOf } from '../source.ts';

const ALL = '各镇人民政府，区政府各部门：';
const END = '云溪区人民政府\n2024年5月6日\n';

const cases: [string, string, string, string][] = [
  [
    'a reply',
    `区水务局：\n原则同意你局意见，请抓紧实施。\n特此批复。\n${END}`,
    'reply',
    'own-words-name-kind',
  ],
  [
    'an answer',
    `李明代表：\n您提出的建议收悉。经研究，答复如下：\n公园全年开放。\n${END}`,
    'letter',
    'own-words-name-kind',
  ],
  [
    'a public notice',
    `为做好考试工作，现将有关事宜通告如下：\n一、道路限行。\n${END}`,
    'notice-public',
    'own-words-name-kind',
  ],
  [
    'a decision',
    `${ALL}\n为弘扬正气，区政府决定分别授予张明、李红荣誉称号，并予以奖励。\n${END}`,
    'decision',
    'own-words-name-kind',
  ],
  [
    'a resolution',
    '2012年8月31日云溪区第十届人民代表大会\n常务委员会第三次会议通过\n会议听取了区财政局所作的报告，决定批准2011年财政决算。\n',
    'resolution',
    'meeting-resolves',
  ],
  [
    'a decision of a meeting of a committee',
    '（2025年2月15日云溪区第八届人民代表大会常务委员会第二十一次会议通过）\n根据有关规定，云溪区第八届人民代表大会常务委员会第二十一次会议决定：接受张明辞去云溪区水务局局长职务的请求。\n',
    'decision',
    'adopted-and-decides',
  ],
  [
    'statistics',
    `2015年全区经济平稳发展。\n${'粮食产量120吨，比上年增长3.1%；油料产量20吨，同比下降1.1%。'.repeat(5)}\n`,
    'statistics',
    'figures-compared',
  ],
  [
    'a reply that says what it answers',
    `区水务局：\n你局《关于开放公园的请示》（云水〔2024〕3号）收悉。同意公园全年开放。\n${END}`,
    'reply',
    'own-words-name-kind',
  ],
  [
    'appointments',
    `经研究：\n任命张明为区水务局局长。\n任命李红为区教育局局长。\n免去王芳的区水务局局长职务。\n${END}`,
    'appointment',
    'entries-of-one-kind',
  ],
  [
    'a chronicle',
    '1日 公园开园，区长张明出席。\n△ 河道开工，区长张明出席。\n2日 区政府召开会议，研究公园工作。\n3—5日 省检查组来我区检查工作。\n',
    'chronicle',
    'entries-of-one-kind',
  ],
  ['a notice', `${ALL}\n现对公园工作任务进行分解，请抓好落实。\n${END}`, 'notice', 'addressed-to-all'],
  [
    'a notice to the departments of one government',
    `区政府各部门、各直属单位，各街道办事处：\n现对公园工作任务进行分解，请抓好落实。\n${END}`,
    'notice',
    'addressed-to-all',
  ],
  ['nothing', '公园全年开放，由区水务局管理。\n', 'other', 'kind-not-named'],
];

describe('the kind of a document without a title', () => {
  it.each(cases)('is told for %s by its words', (_name, text, kind, rule) => {
    const [document] = readBulletin(sourceOf(text)).documents;
    const rules = document?.evidence.filter(({ field }) => field === 'kind').map((piece) => piece.rule);
    expect([document?.kind, rules]).toEqual([kind, [rule]]);
  });
});
