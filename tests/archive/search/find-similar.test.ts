import { describe, expect, it } from 'vitest';
import { findSimilar, type CountPieces } from '#archive/search/find-similar.ts';
import type { Db } from '#archive/database/connection.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import { holdDocuments } from './search-holdings.ts';

const passage = '各街道办事处要严格落实24小时值班制度，储备防汛物资，对低洼易涝点逐一排查。';
const holdings = [
  { title: '关于做好2024年防汛工作的通知', text: `通知如下。\n${passage}\n特此通知。`, year: 2024 },
  { title: '无关文件', text: '经研究，决定任命沈波为云溪区水务局局长。'.repeat(20) },
  {
    title: '关于做好2023年防汛工作的通知',
    text: `前文。\n各街道办事处要认真落实24小时值班制度，提前储备防汛物资，对低洼易涝点逐一排查。\n后文。`,
    number: '云政办发〔2023〕9号',
    year: 2023,
    issue: 6,
    signedOn: '2023-05-20',
    pages: [11, 12, 12],
  },
  { title: '半段', text: '会议要求储备防汛物资，对低洼易涝点逐一排查，按时上报。' },
  { title: '转发', text: `转发如下。${passage}` },
];

/** What an index would count, by looking into every text. */
function scanning(db: Db): CountPieces {
  return (pieces) => {
    const rows = db.prepare<[], { id: number; text: string }>('SELECT document_id AS id, text FROM document_text').all();
    return new Map(rows.map(({ id, text }) => [id, pieces.filter((piece) => toSearchForm(text).text.includes(piece)).length]));
  };
} // prettier-ignore

async function ask(limit = 20) {
  const db = await holdDocuments(holdings);
  const start = holdings[0]?.text.indexOf(passage) ?? 0;
  const range: [number, number] = [start, start + passage.length];
  const request = { documentId: documentIdSchema.parse(1), range, limit };
  return { db, request, passages: await findSimilar(db, scanning(db), request) };
}

describe('passages like a passage', () => {
  it('are those of other documents, the most alike first', async () => {
    const { passages } = await ask();
    expect(passages.map(({ documentId }) => documentId)).toEqual([5, 3, 4]);
    expect(passages[0]?.score).toBe(1);
    expect(passages.map(({ score }) => score > 0.4)).toEqual([true, true, true]);
  });

  it('say where they stand and mark what is the same', async () => {
    const { passages } = await ask();
    const { snippet, range, ...told } = passages[1] ?? {};
    const text = holdings[2]?.text ?? '';
    expect(told).toMatchObject({
      title: '关于做好2023年防汛工作的通知',
      documentNumber: '云政办发〔2023〕9号',
      issue: '云溪区人民政府公报 2023年第6期',
      date: '2023-05-20',
      page: 12,
    });
    expect(text.slice(...(range ?? []))).toBe(snippet?.text);
    expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual([
      '各街道办事处要',
      '落实24小时值班制度',
      '储备防汛物资，对低洼易涝点逐一排查',
    ]);
  });

  it('are no more than asked for', async () => {
    expect((await ask(1)).passages).toHaveLength(1);
  });

  it('are refused for what is no passage of the document', async () => {
    const { db, request } = await ask();
    const count = scanning(db);
    await expect(findSimilar(db, count, { ...request, range: [0, 9999] })).rejects.toThrow('annotation/bad-range');
    const documentId = documentIdSchema.parse(99);
    await expect(findSimilar(db, count, { ...request, documentId })).rejects.toThrow('item/not-found');
  }); // prettier-ignore

  it('are none where the index knows of none, or of documents that went', async () => {
    const { db, request } = await ask();
    expect(await findSimilar(db, () => new Map(), request)).toEqual([]);
    expect(await findSimilar(db, () => new Map([[98, 5]]), request)).toEqual([]);
  });
});
