import { describe, expect, it } from 'vitest';
import { CatalogueCompletion } from '#archive/index/catalogue-completion.ts';
import { holdDocument, holdDocuments } from './search-holdings.ts';

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
  const complete = (text: string, limit = 8) =>
    completion.complete(text, limit).map(({ sort, text: found, documentId }) => [sort, found, documentId]);
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
    ['one entry for the same title twice, which leads to no one document', '人事', [['title', '人事任免', null]]],
    ['nothing for what is not there', '质子', []],
    ['nothing for nothing', ' ', []],
  ])('completes %s', async (_, text, expected) => {
    const { complete } = await open();
    expect(complete(text)).toEqual(expected);
  }); // prettier-ignore

  it('gives no more than it is asked for', async () => {
    const { complete } = await open();
    expect(complete('云溪', 2)).toHaveLength(2);
  });

  it('knows of new and of removed documents once it is told', async () => {
    const { db, completion, complete } = await open();
    expect(complete('质子')).toEqual([]);
    holdDocument(db, 9, { title: '质子中心', text: '五' });
    completion.invalidate();
    expect(complete('质子')).toEqual([['title', '质子中心', 9]]);
    db.prepare('DELETE FROM document WHERE id = 9').run();
    completion.invalidate();
    expect(complete('质子')).toEqual([]);
    expect(complete('人事')).toHaveLength(1);
  });
});
