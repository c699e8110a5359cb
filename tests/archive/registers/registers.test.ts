import { describe, expect, it } from 'vitest';
import type { RegisterFilter, RegisterName } from '#core/model/register.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const APPOINTMENTS = `青川市云溪区人民政府
关于周明等工作人员职务任免的通知
云政任〔2023〕4号

任命：
周 明为云溪区水务局局长；
顾芳为云溪区教育和体育局副局长（试用期一年）。

免去：
林小禾的云溪区水务局局长职务。

青川市云溪区人民政府
2023年8月15日
`;
const LATER = `青川市云溪区人民政府
关于周明等工作人员职务任免的通知
云政任〔2024〕6号

任命林小禾为云溪区审计局局长。

免去周明的云溪区水务局局长职务。

青川市云溪区人民政府
2024年9月2日
`;
const MEASURES = `云溪区人民政府关于加强河道治理的意见
云政发〔2024〕8号

一、疏浚河道

疏浚青川河。（牵头单位：区水务局，责任单位：区财政局、区教体局）

二、巡查堤岸

巡查青川河堤岸。（责任单位：云溪区水务局、各街道）

青川市云溪区人民政府
2024年5月6日
`;

async function startWithTexts() {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': APPOINTMENTS, 'b.txt': LATER, 'c.txt': MEASURES });
  const list = async (register: RegisterName, filter: Partial<RegisterFilter> = {}) =>
    started.get('registers.list', { register, filter });
  return { ...started, list };
}

describe('a register', () => {
  it('has the newest appointments first, and each row opens its sentence', async () => {
    const { list, get } = await startWithTexts();
    const { register, total } = await list('appointments');
    if (register.register !== 'appointments') throw new Error('another register');
    expect(register.rows.map(({ person, action, date }) => [person, action, date])).toEqual([
      ['林小禾', 'appointed', '2024-09-02'],
      ['周明', 'removed', '2024-09-02'],
      ['周明', 'appointed', '2023-08-15'],
      ['顾芳', 'appointed', '2023-08-15'],
      ['林小禾', 'removed', '2023-08-15'],
    ]);
    expect(total).toBe(5);
    for (const { documentId, range, sentence } of register.rows) {
      const { text } = await get('documents.get', { documentId });
      expect(text.slice(range.start, range.end)).toBe(sentence);
    }
  });

  it('comes in stretches that join to the whole', async () => {
    const { get, list } = await startWithTexts();
    const whole = (await list('appointments')).register.rows;
    const joined = [];
    for (const offset of [0, 2, 4])
      joined.push(
        ...(await get('registers.list', { register: 'appointments', offset, limit: 2 })).register.rows,
      );
    expect(joined).toEqual(whole);
  });

  it.each<[string, RegisterName, Partial<RegisterFilter>, number]>([
    ['a word of a row', 'appointments', { text: '教育' }, 1],
    ['every word', 'appointments', { text: '顾芳 教育' }, 1],
    ['words of which one stands elsewhere', 'appointments', { text: '顾芳 水务' }, 0],
    ['words in traditional script', 'appointments', { text: '水務局' }, 3],
    ['a word of a measure', 'responsibilities', { text: '疏浚' }, 1],
    ['a word of the name of a body', 'responsibilities', { text: '財政局' }, 1],
    ['words of a measure and of a body', 'responsibilities', { text: '巡查 水务局' }, 1],
    ['words of one measure and a body of another', 'responsibilities', { text: '巡查 财政局' }, 0],
    ['a word of the title of the document', 'responsibilities', { text: '河道治理' }, 2],
    ['a wildcard, which is a character like any other', 'appointments', { text: '%' }, 0],
    ['a person', 'appointments', { person: '周 明' }, 2],
    ['a person, whom other registers do not know', 'citations', { person: '周明' }, 0],
    ['a body of posts', 'appointments', { body: '云溪区水务局' }, 3],
    ['a body of measures', 'responsibilities', { body: '区水务局' }, 1],
    ['a body nobody prints', 'responsibilities', { body: '区气象局' }, 0],
    ['two conditions', 'appointments', { body: '云溪区水务局', person: '周明' }, 2],
  ])('is filtered by %s', async (_, register, filter, count) => {
    const { list } = await startWithTexts();
    const answer = await list(register, filter);
    expect([answer.total, answer.register.rows.length]).toEqual([count, count]);
  });

  it('knows a body under all its names once the archivist has written it down', async () => {
    const { list, get } = await startWithTexts();
    await get('authorities.save', {
      id: null,
      name: '云溪区水务局',
      names: [{ name: '区水务局', from: null, to: null }],
      note: '',
    });
    expect((await list('responsibilities', { body: '区水务局' })).total).toBe(2);
    expect((await list('appointments', { body: '区水务局' })).total).toBe(3);
  });
});

describe('the register of citations', () => {
  const CITING = `青川市云溪区人民政府
关于做好河道巡查的通知
云政发〔2024〕9号

根据《云溪区人民政府关于加强河道治理的意见》（云政发〔2024〕8号），做好巡查。

青川市云溪区人民政府
2024年6月6日
`;
  const NAMING = `青川市云溪区人民政府
关于废止部分文件的通知
云政发〔2024〕12号

《云溪区人民政府关于加强河道治理的意见》予以废止。

青川市云溪区人民政府
2024年12月6日
`;

  it('tells which documents mean a held one, by its number or its title', async () => {
    const { list, get, importTexts } = await startWithTexts();
    await importTexts({ 'd.txt': CITING, 'e.txt': NAMING });
    const { documents } = await get('documents.list', { issueId: null });
    const idOf = (number: string) =>
      documents.find(({ documentNumber }) => documentNumber === number)?.id ?? null;
    const cited = async (number: string) => {
      const { register, total } = await list('citations', { cited: idOf(number) });
      if (register.register !== 'citations') throw new Error('another register');
      expect(register.rows).toHaveLength(total);
      expect(register.rows.every(({ targetDocumentId }) => targetDocumentId === idOf(number))).toBe(true);
      return register.rows.map(({ documentId, relation }) => [documentId, relation]);
    };
    expect(await cited('云政发〔2024〕8号')).toEqual([
      [idOf('云政发〔2024〕9号'), 'implements'],
      [idOf('云政发〔2024〕12号'), 'repeals'],
    ]);
    expect(await cited('云政发〔2024〕12号')).toEqual([]);
    expect((await list('appointments', { cited: idOf('云政发〔2024〕8号') })).total).toBe(0);
  });
});

describe('people', () => {
  it('are listed by pinyin with what became of them', async () => {
    const { get } = await startWithTexts();
    expect(await get('people.list', {})).toEqual({
      people: [
        { name: '顾芳', appointed: 1, removed: 0, firstOn: '2023-08-15', lastOn: '2023-08-15' },
        { name: '林小禾', appointed: 1, removed: 1, firstOn: '2023-08-15', lastOn: '2024-09-02' },
        { name: '周明', appointed: 1, removed: 1, firstOn: '2023-08-15', lastOn: '2024-09-02' },
      ],
      total: 3,
    });
  });

  it.each([
    ['a part of the name', '小禾', ['林小禾']],
    ['initials', 'lxh', ['林小禾']],
    ['the beginning of the pinyin', 'zhou', ['周明']],
    ['nothing known', 'xyz', []],
  ])('are found by %s', async (_, text, names) => {
    const { get } = await startWithTexts();
    expect((await get('people.list', { text })).people.map(({ name }) => name)).toEqual(names);
  });

  it('have a page with their posts, oldest first', async () => {
    const { get, fail } = await startWithTexts();
    const { person, appointments } = await get('people.get', { name: '周 明' });
    expect(person.name).toBe('周明');
    expect(appointments.map(({ action, post, body }) => [action, post, body])).toEqual([
      ['appointed', '云溪区水务局局长', '云溪区水务局'],
      ['removed', '云溪区水务局局长', '云溪区水务局'],
    ]);
    expect((await fail('people.get', { name: '无此人' })).code).toBe('item/not-found');
  });

  it('are found by the speeches they gave', async () => {
    const started = await startHostWithArchive();
    await started.importTexts({
      'a.txt':
        '政府工作报告\n——2024年1月17日在云溪区第十九届人民代表大会第三次会议上\n云溪区区长 周 明\n\n各位代表：\n\n现在，我代表区人民政府向大会报告工作，请予审议。\n',
    });
    const { person, speeches } = await started.get('people.get', { name: '周明' });
    expect([person.appointed, speeches.map(({ title }) => title)]).toEqual([0, ['政府工作报告']]);
  });
});
