import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLines } from '#archive/search/list-lines.ts';
import type { Searched } from '#archive/search/search-memory.ts';
import {
  type ConcordanceAnswer,
  concordanceRequestSchema,
  LINE_ORDERS,
  type LineOrder,
} from '#core/model/search.ts';
import { holdDocuments, indexHoldings, searchable, type HeldDocument } from './search-holdings.ts';

const holdings: HeldDocument[] = [
  { title: '甲', text: '防汛一。\n再说防汛二。', issuers: ['水务局'], signedOn: '2023-05-06', pages: [3, 4] },
  { title: '乙', text: '做好防汛三', issuers: ['教育局', '水务局'], signedOn: '2024-01-02' },
  { title: '丙', text: '加强防汛四，防汛五', signedOn: null },
  { title: '丁', text: '公园', issuers: ['教育局'], signedOn: '2024-01-02' },
  { title: '戊', text: '做好防汛三', issuers: ['教育局'], signedOn: '2022-12-31' },
];

async function open(documents: readonly HeldDocument[]): Promise<Searched> {
  const db = await holdDocuments(documents);
  return searchable(db, indexHoldings(db));
}

function ask(
  archive: Searched,
  query: string,
  options: { order?: LineOrder; offset?: number; limit?: number; context?: number } = {},
): Promise<ConcordanceAnswer> {
  const request = concordanceRequestSchema.parse({ query, limit: 1000, ...options });
  return listLines(archive, request, () => Promise.resolve());
}

const told = ({ lines }: ConcordanceAnswer): string[] =>
  lines.map(({ documentId, right }) => `${documentId}${right.slice(0, 1)}`);

describe('listLines', () => {
  it.each<[LineOrder, string[]]>([
    ['date', ['2三', '1一', '1二', '5三', '3四', '3五']],
    ['date-oldest', ['5三', '1一', '1二', '2三', '3四', '3五']],
    ['issue', ['2三', '1一', '1二', '5三', '3四', '3五']],
    ['issuer', ['2三', '5三', '1一', '1二', '3四', '3五']],
  ])('puts lines in the order %s', async (order, expected) => {
    const answer = await ask(await open(holdings), '防汛', { order });
    expect([answer.total, answer.documents, answer.isOrdered]).toEqual([6, 4, true]);
    expect(told(answer)).toEqual(expected);
  });

  it('sorts by what stands behind a hit as those who read Chinese do, by sound', async () => {
    const answer = await ask(await open(holdings), '防汛', { order: 'right' });
    expect(told(answer).map((line) => line.slice(1))).toEqual(['二', '三', '三', '四', '五', '一']);
  });

  it('sorts by what stands before a hit, from the hit outwards', async () => {
    const texts = ['丙甲防汛', '乙甲防汛', '甲乙防汛', '防汛'];
    const { lines } = await ask(await open(texts.map((text) => ({ text }))), '防汛', { order: 'left' });
    expect(lines.map(({ left }) => left)).toEqual(['', '丙甲', '乙甲', '甲乙']);
  });

  it('shows a hit with its surroundings on one line, its place and its page', async () => {
    const archive = await open(holdings);
    const { lines } = await ask(archive, '防汛', { order: 'date-oldest', offset: 2, limit: 1, context: 5 });
    expect(lines).toMatchObject([
      { documentId: 1, title: '甲', left: '一。 再说', hit: '防汛', right: '二。', range: [7, 9], page: 4 },
    ]);
  });

  it('parts no pair of surrogates at the ends of the surroundings', async () => {
    const archive = await open([{ text: '𠀀1234防汛1234𠀀' }]);
    const [line] = (await ask(archive, '防汛', { context: 5 })).lines;
    expect([line?.left, line?.right]).toEqual(['1234', '1234']);
  });

  it('gives in every order every hit once, and pages that together are the whole', async () => {
    const text = fc
      .array(fc.constantFrom('防汛', '防', '汛', '公园', '。', '\n'), { maxLength: 12 })
      .map((pieces) => pieces.join(''));
    const document = fc.record({
      text,
      issuers: fc.array(fc.constantFrom('教育局', '水务局'), { maxLength: 2 }),
      signedOn: fc.constantFrom('2024-01-02', '2023-05-06', null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), async (documents, limit) => {
        const archive = await open(documents);
        const all = documents.flatMap(({ text: held }, at) =>
          [...held.matchAll(/防汛/gu)].map(({ index }) => `${at + 1}:${index}`),
        );
        for (const order of LINE_ORDERS) {
          const whole = await ask(archive, '防汛', { order });
          const places = whole.lines.map(({ documentId, range }) => `${documentId}:${range[0]}`);
          expect([...places].sort()).toEqual([...all].sort());
          const paged: typeof whole.lines = [];
          for (let offset = 0; offset < whole.total; offset += limit)
            paged.push(...(await ask(archive, '防汛', { order, offset, limit })).lines);
          expect(paged).toEqual(whole.lines);
          expect(whole.total).toBe(all.length);
        }
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });
});
