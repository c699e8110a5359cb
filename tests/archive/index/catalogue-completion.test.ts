import { describe, expect, it } from 'vitest';
import { CatalogueCompletion } from '#archive/index/catalogue-completion.ts';
import { holdDocument, holdDocuments } from '#tests/archive/search/search-holdings.ts';

const holdings = [
  { title: '云溪区政府工作报告', text: '一', number: '云溪发〔2024〕2号', issuers: ['云溪区人民政府'] },
  { title: '关于云溪区重点工作的通知', text: '二', issuers: ['云溪区人民政府', '重庆路街道办事处'] },
  { title: '人事任免', text: '三' },
  { title: '人事任免', text: '四' },
];

async function open() {
  const db = await holdDocuments(holdings);
  db.prepare(
    `INSERT INTO appointment (document_id, position, person, action, post, concurrent, acting, start_offset, end_offset, folded)
     VALUES (3, 1, '沈波', 'appointed', '主任', 0, 0, 0, 1, '')`,
  ).run();
  const completion = new CatalogueCompletion(db);
  const complete = async (text: string, limit = 8) => {
    await completion.bringUp();
    const found = await completion.complete(text, limit);
    return found.map(({ sort, text, documentId }) => [sort, text, documentId]);
  };
  return { db, completion, complete };
}

describe('CatalogueCompletion', () => {
  it.each([
    ['what begins with it before what holds it', '云溪区', [
      ['issuer', '云溪区人民政府', null],
      ['title', '云溪区政府工作报告', 1],
      ['title', '关于云溪区重点工作的通知', 2],
    ]],
    ['a document number in any bracket style', '[2024]2', [['number', '云溪发〔2024〕2号', 1]]],
    ['a person', '沈', [['person', '沈波', null]]],
    ['a padded person', '沈 波', [['person', '沈波', null]]],
    ['pinyin initials', 'sb', [['person', '沈波', null]]],
    ['pinyin initials by the reading of the word', 'CQL', [['issuer', '重庆路街道办事处', null]]],
    ['whole pinyin from the beginning', 'renshir', [['title', '人事任免', null]]],
    ['whole pinyin by the reading of the word', 'chongqing', [['issuer', '重庆路街道办事处', null]]],
    ['no whole pinyin from the middle', 'renmian', []],
    ['one entry for the same title twice, which leads to no one document', '人事', [['title', '人事任免', null]]],
    ['nothing for what is not there', '质子', []],
    ['nothing for nothing', ' ', []],
  ])('completes %s', async (_, text, expected) => {
    const { complete } = await open();
    expect(await complete(text)).toEqual(expected);
  }); // prettier-ignore

  it('reads on when it is let, and without that for as long as somebody waits for it', async () => {
    const title = (at: number): string => `关于第${at}号事项的通知`;
    const db = await holdDocuments(
      Array.from({ length: 3000 }, (_, at) => ({ title: title(at), text: '一' })),
    );
    const goOn: (() => void)[] = [];
    const completion = new CatalogueCompletion(db, () => new Promise((resolve) => goOn.push(resolve)));
    const reading = completion.bringUp();
    const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
    await turn();
    expect(goOn).toHaveLength(1);
    // It is not let from here on.
    while ((await completion.complete(title(2999), 8)).length === 0);
    await reading;
    expect(await completion.complete(title(2999), 8)).toHaveLength(1);
  });

  it('gives one entry for a title that is written in two ways, as it was written first', async () => {
    const db = await holdDocuments([
      { title: '關於防汛工作的通知', text: '一' },
      { title: '关于防汛工作的通知', text: '二' },
    ]);
    const completion = new CatalogueCompletion(db);
    await completion.bringUp();
    expect(await completion.complete('防汛', 8)).toEqual([
      { sort: 'title', text: '關於防汛工作的通知', documentId: null },
    ]);
  });

  it('gives no more than it is asked for', async () => {
    const { complete } = await open();
    expect(await complete('云溪', 2)).toHaveLength(2);
  });

  it('knows of new and of removed documents once it is told', async () => {
    const { db, completion, complete } = await open();
    expect(await complete('质子')).toEqual([]);
    holdDocument(db, 9, { title: '质子中心', text: '五' });
    completion.invalidate();
    expect(await complete('质子')).toEqual([['title', '质子中心', 9]]);
    db.prepare('DELETE FROM document WHERE id = 9').run();
    completion.invalidate();
    expect(await complete('质子')).toEqual([]);
    expect(await complete('人事')).toHaveLength(1);
  });

  it('answers two key strokes that follow each other at once alike', async () => {
    const { completion } = await open();
    const [first, second] = await Promise.all([completion.complete('人', 8), completion.complete('人事', 8)]);
    expect([first.length, second.length]).toEqual([2, 1]);
  });

  it('still gives a title that others bear when the first of them went, and none that nobody bears', async () => {
    const { db, completion } = await open();
    await completion.bringUp();
    db.prepare('DELETE FROM document WHERE id IN (2, 3)').run();
    const found = [await completion.complete('人事', 8), await completion.complete('重点工作', 8)];
    expect(found).toEqual([[{ sort: 'title', text: '人事任免', documentId: null }], []]);
  });

  it('gives nothing once the archive was closed while it waited', async () => {
    const { db, completion } = await open();
    const answer = completion.complete('云溪区', 8);
    completion.close();
    db.close();
    expect(await answer).toEqual([]);
  });

  it('takes a changed title in once it is told that all changed', async () => {
    const { db, completion, complete } = await open();
    expect(await complete('重点工作')).toHaveLength(1);
    db.prepare("UPDATE document SET title = '关于质子中心的通知' WHERE id = 2").run();
    completion.invalidate({ all: true });
    expect([await complete('重点工作'), await complete('质子')]).toEqual([
      [],
      [['title', '关于质子中心的通知', 2]],
    ]);
  });

  it('prefers what begins with the text and is short, however many hold it', async () => {
    const db = await holdDocuments(
      Array.from({ length: 900 }, (_, at) => ({ title: `${at}号公报所载规划文件`, text: '一' })),
    );
    holdDocument(db, 1001, { title: '规划全区生态环境保护工作若干意见', text: '二' });
    holdDocument(db, 1002, { title: '新规', text: '三' });
    const completion = new CatalogueCompletion(db);
    await completion.bringUp();
    const found = (await completion.complete('规', 3)).map(({ text }) => text);
    expect(found).toEqual(['规划全区生态环境保护工作若干意见', '新规', '0号公报所载规划文件']);
  });

  it('answers while it reads, from what it knew before, and ends when the archive is closed', async () => {
    const db = await holdDocuments(
      Array.from({ length: 6000 }, (_, at) => ({ title: `关于第${at}号规划文件的通知`, text: '一' })),
    );
    const completion = new CatalogueCompletion(db);
    await completion.bringUp();
    completion.invalidate({ all: true });
    const reading = completion.bringUp();
    let isRead = false;
    void reading.then(() => (isRead = true));
    await new Promise((done) => setImmediate(done));
    expect([isRead, (await completion.complete('第5999号', 8)).length]).toEqual([false, 1]);
    completion.invalidate({ all: true });
    completion.close();
    db.close();
    await expect(reading).resolves.toBeUndefined();
  });
});
