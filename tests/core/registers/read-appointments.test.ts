import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { Appointment } from '#core/model/register.ts';
import { readAppointments } from '#core/registers/read-appointments.ts';
import { sourceOf } from '../bulletin/source.ts';

const TITLE = '青川市云溪区人民政府关于周明等工作人员职务任免的通知';

function appointmentsOf(body: string, title = TITLE): Appointment[] {
  const [document] = readBulletin(sourceOf(`${title}\n云政任〔2024〕9号\n\n${body}\n`)).documents;
  if (!document) throw new Error('no document');
  const rows = readAppointments(document);
  for (const { range, sentence } of rows) expect(document.text.slice(range.start, range.end)).toBe(sentence);
  return rows;
}

/** `+周明 区水务局局长`, with a letter for each remark: 兼, 代, 试用期. */
function show(row: Appointment): string {
  const marks = `${row.concurrent ? ' 兼' : ''}${row.acting ? ' 代' : ''}${row.probation === null ? '' : ` 试${row.probation}`}`;
  return `${row.action === 'appointed' ? '+' : '-'}${row.person} ${row.post}${marks}`;
}

describe('the readers of appointments understand', () => {
  const cases: [name: string, body: string, rows: string[]][] = [
    [
      'a removal of the same person behind a comma',
      '任命周明为云溪区财政局局长，免去其云溪区审计局局长职务。',
      ['+周明 云溪区财政局局长', '-周明 云溪区审计局局长'],
    ],
    [
      'a removal of the same person in a clause of its own',
      '周明同志任云溪区财政局局长；同时免去其云溪区审计局局长职务。',
      ['+周明 云溪区财政局局长', '-周明 云溪区审计局局长'],
    ],
    ['a name and 任 without a verb', '周明任云溪区财政局局长；', ['+周明 云溪区财政局局长']],
    ['女士', '免去顾芳女士的云溪区文化馆馆长职务。', ['-顾芳 云溪区文化馆馆长']],
    ['a remark behind the name', '任命顾芳（女，回族）为云溪区水利局副局长。', ['+顾芳 云溪区水利局副局长']],
    [
      'names with a middle dot',
      '任命阿依古丽·买买提为云溪区民族宗教事务局副局长。',
      ['+阿依古丽·买买提 云溪区民族宗教事务局副局长'],
    ],
    ['padded names', '免去：\n\n周 明的云溪区水务局局长职务。', ['-周明 云溪区水务局局长']],
    [
      'several persons, one of them with 和 in the name',
      '任命周明、李和平和王芳为云溪区人民法院审判员。',
      ['+周明 云溪区人民法院审判员', '+李和平 云溪区人民法院审判员', '+王芳 云溪区人民法院审判员'],
    ],
    [
      'a removal whose post follows the name at once',
      '免去周明区水务局局长职务；免去顾芳同志云溪区教育局党组书记职务。',
      ['-周明 区水务局局长', '-顾芳 云溪区教育局党组书记'],
    ],
    [
      'what follows the post of a removal',
      '免去周明的云溪区水务局局长职务，另有任用。',
      ['-周明 云溪区水务局局长'],
    ],
    ['免去…兼任的', '免去周明兼任的云溪区档案馆馆长职务。', ['-周明 云溪区档案馆馆长 兼']],
    [
      'a resignation that is accepted',
      '决定接受周明辞去青川市云溪区人民政府副区长职务的请求，报云溪区人民代表大会备案。',
      ['-周明 青川市云溪区人民政府副区长'],
    ],
    ['不再担任', '周明同志不再担任云溪区水务局局长职务。', ['-周明 云溪区水务局局长']],
    [
      'one who acts for another, his office before the name',
      '会议决定副区长周明代理云溪区人民政府区长职务。',
      ['+周明 云溪区人民政府区长 代'],
    ],
    [
      '代区长',
      '决定任命周明为云溪区人民政府副区长、代区长。',
      ['+周明 云溪区人民政府副区长', '+周明 代区长 代'],
    ],
    [
      'one who is in charge',
      '任命周明为云溪区民政局副局长（主持工作）。',
      ['+周明 云溪区民政局副局长（主持工作） 代'],
    ],
    [
      'a second post without its body',
      '任命周明为云溪区水务局党组书记、局长，试用期一年。',
      ['+周明 云溪区水务局党组书记 试一年', '+周明 云溪区水务局局长 试一年'],
    ],
    [
      'two posts in one court',
      '任命周明为青川市云溪区人民法院审判委员会委员、副院长。',
      ['+周明 青川市云溪区人民法院审判委员会委员', '+周明 青川市云溪区人民法院副院长'],
    ],
    [
      'a probation said once of everybody',
      '任命：\n\n周明为云溪区水务局副局长；\n\n顾芳为云溪区统计局副局长。\n\n以上人员试用期一年。',
      ['+周明 云溪区水务局副局长 试一年', '+顾芳 云溪区统计局副局长 试一年'],
    ],
    [
      'a stay abroad of an office',
      '任命周明为云溪区水务局副局长（挂职，时间一年）。',
      ['+周明 云溪区水务局副局长（挂职，时间一年）'],
    ],
    ['an election', '会议选举周明为云溪区人民政府区长。', ['+周明 云溪区人民政府区长']],
    [
      'traditional script',
      '一、委任林嘉慧為燈塔保育基金行政管理委員會主席，任期兩年。',
      ['+林嘉慧 燈塔保育基金行政管理委員會主席'],
    ],
    [
      'an order of the head of state',
      '根据第十二次会议的决定：\n\n免去罗秋平的国家驿传学院院长职务；\n\n任命程远志为国家驿传学院院长。',
      ['-罗秋平 国家驿传学院院长', '+程远志 国家驿传学院院长'],
    ],
    [
      'nothing in a rule about appointments',
      '局长由区长提名，报上级任命。任免工作人员按照有关规定执行。',
      [],
    ],
    ['nothing in a duty', '周明同志任劳任怨，为全区作出贡献。', []],
  ];
  it.each(cases)('%s', (_, body, rows) => {
    expect(appointmentsOf(body).map(show)).toEqual(rows);
  });

  it('a table of names and posts', () => {
    const rows = appointmentsOf(
      '姓名\t任命职务\t免去职务\n周明\t云溪区水务局局长\t云溪区统计局局长\n顾芳\t云溪区统计局局长\t\n',
    );
    expect(rows.map(show)).toEqual([
      '+周明 云溪区水务局局长',
      '-周明 云溪区统计局局长',
      '+顾芳 云溪区统计局局长',
    ]);
  });
});

describe('the body of a post', () => {
  it.each([
    ['槐荫区教育和体育局局长', '槐荫区教育和体育局'],
    ['区政府办公室副主任', '区政府办公室'],
    ['财政部副部长', '财政部'],
    ['副区长', null],
    ['云溪区副区长', null],
    ['云溪区人民政府副区长', '云溪区人民政府'],
    ['云溪区水务局党组书记', '云溪区水务局'],
    ['云溪区人民法院民事审判第一庭庭长', '云溪区人民法院民事审判第一庭'],
    ['云溪区青石桥街道办事处主任', '云溪区青石桥街道办事处'],
    ['云溪区大数据中心（云溪区政务热线服务中心）主任', '云溪区大数据中心（云溪区政务热线服务中心）'],
    ['云溪区教育局二级调研员', '云溪区教育局'],
    ['中共云溪区委常委', '中共云溪区委'],
  ])('of %s is %s', (post, body) => {
    expect(appointmentsOf(`任命周明为${post}。`).map((row) => row.body)).toEqual([body]);
  });
});
