import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { sourceOf } from '../source.ts';

const BODY = '公园应当全年开放，由有关单位共同管理。';

const cases: [string, string, string | null][] = [
  [
    'behind a label without a mark',
    `青川市关于开放公园的通报\nhttp://www.yunxi.example/601f.html发文字号 云政发〔2021〕1号 发布日期 2021-02-07 09:54\n各镇人民政府：\n${BODY}\n`,
    '云政发〔2021〕1号',
  ],
  [
    'below its label',
    `青川市关于开放公园的通报\n主题分类\n公园\n发布机构\n青川市水务局\n文号\n云水文〔2023〕9号\n各镇人民政府：\n${BODY}\n`,
    '云水文〔2023〕9号',
  ],
  [
    'in the news of its signing',
    `云溪网消息：国家主席张明3月16日签署第二号主席令。主席令说：根据会议的决定，\n任命罗林为水务部部长；\n任命李文为公园部部长。\n`,
    '主席令第2号',
  ],
  [
    'in brackets with the session',
    `云溪共和国主席令（九届第37号）\n《云溪共和国公园法》已经会议通过，现予公布。\n${BODY}\n`,
    '云溪共和国主席令〔九届〕第37号',
  ],
  ['of a law', `第26/2024號法律\n立法會根據基本法制定本法律。\n第一條 ${BODY}\n`, '第26/2024號法律'],
  [
    'behind another label, where its own has the value of the next',
    `【时效性】 | 青教函[2014]18号 | 【颁布日期】 | |\n【颁布单位】 | 102 | 【文号】 | 全区 |\n柳湾镇教育办：\n${BODY}\n`,
    '青教函〔2014〕18号',
  ],
  [
    'not behind another label that cites it',
    `索引号：01-02\n发布机构：青川市水务局\n相关法规：云政发〔2022〕2号\n青川市关于开放公园的通报\n各镇人民政府：\n${BODY}\n`,
    null,
  ],
  [
    'not the number that a sentence speaks of',
    `《青川市公园办法》政策解读\n问：文件何时印发？\n答：文号为云政发〔2022〕2号，自印发之日起施行。\n`,
    null,
  ],
];

describe('the number of a document', () => {
  it.each(cases)('stands %s', (_name, text, number) => {
    expect(readBulletin(sourceOf(text)).documents.map((document) => document.documentNumber)).toEqual([
      number,
    ]);
  });
});
