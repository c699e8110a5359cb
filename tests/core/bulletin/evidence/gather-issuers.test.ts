import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { sourceOf } from '../source.ts';

const BODY = '公园应当全年开放，由有关单位共同管理。';

const cases: [string, string, string[]][] = [
  [
    'the clause that enacts, where nothing else names a body',
    `第2/2026號運輸司司長批示\n運輸司司長行使第6/1999號行政法規賦予的職權，並根據該法規第七條的規定，作出本批示。\n一、公園全年開放。\n二、本批示自公佈日起產生效力。\n`,
    ['運輸司司長'],
  ],
  [
    'the assembly that enacts a law',
    `第26/2024號法律\n立法會根據基本法第七十一條（一）項，制定本法律。\n第一條 ${BODY}\n`,
    ['立法會'],
  ],
  [
    'who signs a text that names no body, by the office',
    `关于任免水务局组成人员的议案\n为了适应水务工作的需要，现在提出：\n任命：\n张明为水务局局长，\n请会议决定。\n云溪共和国总理 罗林\n1958年2月6日\n`,
    ['云溪共和国总理'],
  ],
  [
    'a name that is spread over its line',
    `关于同意设立公园的批复\n云函〔2000〕7号\n青川市人民政府：\n${BODY}\n国 务 院\n二○○○年六月十四日\n`,
    ['国务院'],
  ],
  [
    'a body below a closing formula',
    `关于开放公园的通告\n为加强管理，现将有关事项通告如下：\n一、${BODY}\n\n特此通告\n\n青川市水务局\n\n2021年2月28日\n`,
    ['青川市水务局'],
  ],
  [
    'a body behind the word that says where a text was dated',
    `批示摘錄\n茲公佈公園開放的安排，自二零零三年起施行，並由有關部門管理。\n二零零三年三月十三日於行政長官辦公室\n`,
    ['行政長官辦公室'],
  ],
  [
    'the committee of a party and the government of the same place, glued',
    `中共青川市委办公室青川市人民政府办公室印发《关于开放公园的意见》的通知\n各县区：\n${BODY}\n`,
    ['中共青川市委办公室', '青川市人民政府办公室'],
  ],
  [
    'no words of a title that only begin with a body',
    `市政府贯彻国务院关于开放公园的意见的实施意见\n各县区：\n${BODY}\n`,
    [],
  ],
  [
    'not the office that puts a text up',
    `县水务局：\n${BODY}\n特此批复。\n二OO五年四月二十九日\n信息来源：县政府办公室\n`,
    [],
  ],
  [
    'not the speaker of a speech',
    `在公园开放会议上的讲话\n青川市人民政府市长 张明\n2024年3月5日\n同志们：\n${BODY}\n${BODY}\n`,
    [],
  ],
  [
    'no government that a paper of a place below it refers to',
    `云政发〔2020〕5号\n各乡镇人民政府，县直各单位：\n为贯彻落实市政府部署，根据《云溪市人民政府关于开放公园的意见》，现将有关事项通知如下：\n一、${BODY}\n2020年3月2日\n`,
    [],
  ],
  [
    'no government that a paper is grounded on',
    `关于开放公园的通知\n云政发〔2020〕5号\n各单位：\n按照云溪市人民政府统一要求，经市政府同意，现将有关事项通知如下：\n一、${BODY}\n2020年3月2日\n`,
    [],
  ],
  [
    'no government of a city where who speaks is below it',
    `关于开放公园的通知\n云政发〔2020〕5号\n各乡镇，县直各单位：\n云溪市人民政府召开了会议，市政府要求开放公园。\n一、${BODY}\n2020年3月2日\n`,
    [],
  ],
  [
    'the government behind the letters of a number, whatever places below it are addressed',
    `云政发〔2020〕5号\n各县、区政府，市直各单位：\n《云溪市人民政府公园管理规则》已经市政府同意，现印发给你们。\n一、${BODY}\n2020年3月2日\n`,
    ['云溪市人民政府'],
  ],
];

describe('the issuers of a document', () => {
  it.each(cases)('are %s', (_name, text, issuers) => {
    expect(readBulletin(sourceOf(text)).documents.map((document) => document.issuers)).toEqual([issuers]);
  });

  it.each([
    ['云溪市园林局', ['云溪市园林局']],
    ['云溪市人民政府', []],
    ['云溪市人民政府办公室', []],
  ])('of an interpretation are told alike by its label and by its page: %s', (origin, issuers) => {
    const title = '《云溪市公园管理办法》政策解读';
    const text = `一、为什么制定办法？\n${BODY}\n二、什么时候施行？\n${BODY}\n`;
    const labelled = sourceOf(`${title}\n发布日期：2019-09-12 10:18    来源：${origin}\n${text}`);
    const headed = { ...sourceOf(`${title}\n${text}`), properties: { title: null, origin } };
    for (const source of [labelled, headed])
      expect(readBulletin(source).documents.map((document) => document.issuers)).toEqual([issuers]);
  });
});
