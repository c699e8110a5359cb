import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readResponsibilities } from '#core/registers/read-responsibilities.ts';
import { sourceOf } from '../bulletin/source.ts';

function responsibilitiesOf(body: string): [measure: string, leads: string, others: string][] {
  const text = `云溪区人民政府关于印发重点工作方案的通知\n云政发〔2024〕9号\n\n${body}\n`;
  const [document] = readBulletin(sourceOf(text)).documents;
  if (!document) throw new Error('no document');
  const rows = readResponsibilities(document);
  for (const { range, sentence } of rows) expect(document.text.slice(range.start, range.end)).toBe(sentence);
  return rows.map(({ measure, leads, others }) => [measure, leads.join('/'), others.join('/')]);
}

const MEASURE = '一、疏浚河道';

describe('responsibilities are read', () => {
  const cases: [name: string, body: string, leads: string, others: string][] = [
    [
      'from a labelled bracket',
      '疏浚青川河。（牵头单位：区水务局，责任单位：区财政局、各街道）',
      '区水务局',
      '区财政局/各街道',
    ],
    [
      'from a bracket in words',
      '疏浚青川河。（区水务局牵头，区财政局、区城管局配合）',
      '区水务局',
      '区财政局/区城管局',
    ],
    ['from a shared bracket', '疏浚青川河。（区水务局、区财政局等按职责分工负责）', '', '区水务局/区财政局'],
    [
      'from a bracket with 会同',
      '疏浚青川河。（区水务局牵头，会同区财政局、区城管局等部门按职责分工负责）',
      '区水务局',
      '区财政局/区城管局',
    ],
    [
      'from a line of its own',
      '疏浚青川河。\n\n牵头单位：区水务局；配合单位：区财政局、区城管局',
      '区水务局',
      '区财政局/区城管局',
    ],
    ['from a sentence', '疏浚工程由区水务局牵头，区财政局、区城管局配合。', '区水务局', '区财政局/区城管局'],
    [
      'with 和 between two bodies',
      '疏浚青川河。（责任单位：区财政局和区教育和体育局）',
      '',
      '区财政局/区教育和体育局',
    ],
    ['without 等有关部门', '疏浚青川河。（责任单位：区财政局、区水务局等有关部门）', '', '区财政局/区水务局'],
    ['without persons', '疏浚青川河。（牵头单位：区水务局；责任人：周明）', '区水务局', ''],
  ];
  it.each(cases)('%s', (_, body, leads, others) => {
    expect(responsibilitiesOf(`${MEASURE}\n\n${body}`)).toEqual([[MEASURE, leads, others]]);
  });

  it('from the columns of a table, a measure that spans rows for each of them', () => {
    expect(
      responsibilitiesOf(
        '序号\t工作任务\t牵头部门\t责任单位\n1\t疏浚青川河\t区水务局\t区财政局、各街道\n2\t\t区城管局\t区财政局\n',
      ),
    ).toEqual([
      ['疏浚青川河', '区水务局', '区财政局/各街道'],
      ['疏浚青川河', '区城管局', '区财政局'],
    ]);
  });

  it.each([
    ['duties of nobody in particular', '由专人负责，做好记录（负责人签字）。'],
    ['a bracket that only says who may', '申请人（单位负责人）应当牵头办理。'],
    ['ordinary words', '各单位要牵头抓总，层层压实责任，形成齐抓共管的局面。'],
  ])('but not from %s', (_, body) => {
    expect(responsibilitiesOf(body)).toEqual([]);
  });
});
