import { describe, expect, it } from 'vitest';
import type { Db } from '#archive/database/connection.ts';
import { addDocuments } from '#tests/archive/index/index-contents.ts';
import type { DocumentId } from '#core/model/ids.ts';
import type { FullTextIndex } from '#archive/index/full-text-index.ts';
import { locateInDocument } from '#archive/search/locate-in-document.ts';
import type { SearchRequest } from '#core/model/search.ts';
import { annotate, holdDocuments, indexHoldings, search, type HeldDocument } from './search-holdings.ts';

const holdings: HeldDocument[] = [
  {
    title: '云溪区政府工作报告',
    text: '云溪区政府工作报告\n质子中心落户。质子中心建成，投资3.5亿元，增长8%。\n任命沈波为主任。',
    column: '重要报告',
    year: 2024,
    issue: 1,
    signedOn: '2024-01-17',
    pages: [3, null, 5],
  },
  {
    title: '关于优化营商环境的意见',
    text: '关于优化营商环境的意见\n云溪发[2024]2 号\n各街道：为优化营商\n环境，提升政府效能。GDP Growth',
    number: '云溪发〔2024〕2号',
    issuers: ['云溪区人民政府', '青川市教育局'],
    column: '区政府文件',
    year: 2024,
    issue: 2,
    printedOn: '2024-03-06',
  },
  {
    title: '关于转发通知',
    text: '现转发云溪发〔2024〕2号，请执行。家住云溪 育见成长\t表一\t表二',
    year: 2023,
    issue: 12,
    publishedOn: '2023-12-31',
  },
  { title: '臺帳', text: '濟南市槐蔭區發佈（試用期一年）', year: null, signedOn: '2019-05-01' },
  { title: '空白', text: '', year: 2020, issue: 3 },
];

async function open(): Promise<{ db: Db; index: FullTextIndex }> {
  const db = await holdDocuments(holdings);
  return { db, index: indexHoldings(db) };
}

const idsOf = async (
  db: Db,
  index: FullTextIndex,
  query: string,
  options?: Partial<SearchRequest>,
): Promise<number[]> => (await search(db, index, query, options)).hits.map(({ documentId }) => documentId);

const locate = (db: Db, query: string, documentId: number) =>
  locateInDocument(db, { query, documentId: documentId as DocumentId, isExact: false, isWholeWord: false }); // ids are branded numbers

describe('runSearch', () => {
  it.each([
    ['two characters', '质子', [1]],
    ['one character', '政', [1, 2]],
    ['the last character of a run', '户', [1]],
    ['nothing for a title that the text does not hold', '空', []],
    ['such a title by its field', '标题:空白', [5]],
    ['one mark of punctuation', '；', []],
    ['punctuation', '，', [1, 2, 3]],
    ['a term that begins with punctuation', '，增长', [1]],
    ['a term that ends with punctuation', '落户。', [1]],
    ['a term that ends with one character after punctuation', '。质', [1]],
    ['a decimal fraction', '3.5亿', [1]],
    ['a percentage', '8%', [1]],
    ['a fraction that is not there', '3,5', []],
    ['digits inside a number', '202', [2, 3]],
    ['Latin letters inside a word', 'row', [2]],
    ['Latin words with their space', '"gdp growth"', [2]],
    ['Latin words without their space', 'gdpgrowth', []],
    ['nothing across a line end', '营商环境，', []],
    ['nothing across cells', '表一表二', []],
    ['Han across a printed space', '云溪育见', [3]],
    ['a padded name', '沈 波', [1]],
    ['traditional text by a simplified query', '济南市槐荫区', [4]],
    ['simplified text by a traditional query', '營商環境', [2]],
    ['brackets of another kind', '[试用期一年]', [4]],
    ['AND', '云溪 政府', [1, 2]],
    ['OR', '质子 | 槐荫', [1, 4]],
    ['a refusal', '云溪 -政府', [3]],
    ['a refusal of one character', '云溪 -亿', [2, 3]],
    ['only a refusal', '-云溪', [4, 5]],
    ['groups', '(质子 OR 营商) -沈波', [2]],
    ['one character beside a longer term', '政府 亿', [1]],
    ['a title', '标题:意见', [2]],
    ['one character of a title', '标题:通', [3]],
    ['a title that is not the text', '标题:质子', []],
    ['an issuer', '机关:教育局', [2]],
    ['an issuer is no text', '教育局', []],
    ['nothing across two issuers', '机关:政府青川', []],
    ['a column', '栏目:重要', [1]],
    ['a year', '年:2024', [1, 2]],
    ['a year of a document whose issue has none', '年:2019', [4]],
    ['years', '年:2019..2023', [3, 4, 5]],
    ['open years', '年:2024..', [1, 2]],
    ['an issue', '期:2..12', [2, 3, 5]],
    ['a month', '日期:2024-01', [1]],
    ['dates by signing, printing and publication', '日期:2023-12..2024-03', [1, 2, 3]],
    ['a field beside a term', '政府 年:2024 -期:1', [2]],
    ['a field or a term', '质子 OR 年:2019', [1, 4]],
    ['part of a document number', '文号:云溪发', [2]],
    ['annotations that are not there', '批注:核对 OR 标签:教育', []],
  ])('finds %s', async (_, query, ids) => {
    const { db, index } = await open();
    const answer = await search(db, index, query);
    expect(answer.hits.map(({ documentId }) => documentId).sort()).toEqual(ids);
    expect(answer.total).toBe(ids.length);
    expect(answer.searched).toEqual({ issues: 5, documents: 5, withoutText: 1 });
  });

  it.each([
    '云溪发〔2024〕2号',
    '云溪发[2024]2号',
    '云溪发2024 2',
    '雲溪發（2024）2號',
    '文号:云溪发〔2024〕2号',
  ])('puts the document that bears the number %s before those that print it', async (query) => {
    const { db, index } = await open();
    expect(await idsOf(db, index, query)).toEqual(query.startsWith('文号') ? [2] : [2, 3]);
  });

  it('describes a hit with its issue, date, page, count and marked words', async () => {
    const { db, index } = await open();
    const [hit] = (await search(db, index, '质子中心')).hits;
    expect(hit).toEqual({
      documentId: 1,
      issueId: 1,
      title: '云溪区政府工作报告',
      documentNumber: null,
      column: '重要报告',
      kind: 'other',
      issuers: [],
      issue: '云溪区人民政府公报 2024年第1期',
      issueYear: 2024,
      issueNumber: 1,
      date: '2024-01-17',
      page: null,
      count: 2,
      snippets: [{ text: holdings[0]?.text, offset: 0, marks: [[10, 14], [17, 21]], page: 3 }],
      reasons: [],
    }); // prettier-ignore
    expect(locate(db, '质子中心', 1)).toEqual([[10, 14], [17, 21]]); // prettier-ignore
  });

  it('marks the text as it is printed, not as it is compared', async () => {
    const { db, index } = await open();
    const text = holdings[1]?.text ?? '';
    const [hit] = (await search(db, index, '〔2024〕2号')).hits.filter(({ documentId }) => documentId === 2);
    expect(
      hit?.snippets.flatMap(({ text: shown, marks }) => marks.map(([a, b]) => shown.slice(a, b))),
    ).toEqual(['[2024]2 号']);
    expect(locate(db, '〔2024〕2号', 2).map(([start, end]) => text.slice(start, end))).toEqual([
      '[2024]2 号',
    ]);
  });

  it('counts no hit where only a field matched', async () => {
    const { db, index } = await open();
    expect((await search(db, index, '年:2019')).hits.map(({ count, snippets }) => [count, snippets])).toEqual(
      [[0, []]],
    );
  });

  it('puts a title before mentions', async () => {
    const { db, index } = await open();
    expect((await idsOf(db, index, '营商'))[0]).toBe(2);
  });

  it('sorts by date, newest first and undated last', async () => {
    const { db, index } = await open();
    expect(await idsOf(db, index, '-甲乙丙', { sort: 'date' })).toEqual([2, 1, 3, 4, 5]);
  });

  it('gives pages that together are the whole, with the same total', async () => {
    const { db, index } = await open();
    for (const sort of ['relevance', 'date'] as const) {
      const whole = await idsOf(db, index, '云溪', { sort });
      const pages = await Promise.all(
        [0, 1, 2, 3].map((offset) => search(db, index, '云溪', { sort, limit: 1, offset })),
      );
      expect(pages.flatMap(({ hits }) => hits.map(({ documentId }) => documentId))).toEqual(whole);
      expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
    }
  });

  it('looks at notes and tags of annotations that are not removed', async () => {
    const { db, index } = await open();
    annotate(db, 1, { note: '請核對（數字）', tags: ['教育经费'] });
    annotate(db, 2, { note: '核对', tags: ['教育'], isRemoved: true });
    annotate(db, 3, { tags: ['教育'] });
    expect(
      await Promise.all(
        ['批注:核对(数', '标签:教育', '标签:教', '云溪 批注:核对'].map((query) => idsOf(db, index, query)),
      ),
    ).toEqual([[1], [3], [], [1]]);
  });

  it('locates nothing in a document without the words and refuses one that is not held', async () => {
    const { db } = await open();
    expect(locate(db, '质子', 2)).toEqual([]);
    expect(() => locate(db, '质子', 77)).toThrow(
      expect.objectContaining({ code: 'item/not-found' }) as Error,
    );
  });

  it('counts a document that the archive no longer holds nowhere', async () => {
    const { db, index } = await open();
    addDocuments(index, [{ id: 900, title: '', documentNumber: null, issuers: [], text: '质子' }], 2);
    db.prepare('DELETE FROM document WHERE id = 4').run();
    const totals = ['质子', '济南'].map(async (query) => (await search(db, index, query)).total);
    expect(await Promise.all(totals)).toEqual([1, 0]);
  });
});
