import { describe, expect, it, onTestFinished } from 'vitest';
import { raiseHoldingsVersion } from '#archive/database/meta.ts';
import { readIndexedDocuments } from '#archive/index/read-indexed-documents.ts';
import { listLines } from '#archive/search/list-lines.ts';
import { SearchMemory } from '#archive/search/search-memory.ts';
import { runSearch } from '#archive/search/run-search.ts';
import { AppError } from '#core/errors/app-error.ts';
import { concordanceRequestSchema, searchQuestionSchema, searchRequestSchema } from '#core/model/search.ts';
import { holdDocuments, indexHoldings, search, searchable } from './search-holdings.ts';

const question = searchQuestionSchema.parse({ query: '防汛', isExact: true });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function open() {
  const db = await holdDocuments(Array.from({ length: 40 }, () => ({ text: '防汛抢险。'.repeat(20_000) })));
  return new SearchMemory({ db, index: indexHoldings(db) });
}

describe('SearchMemory', () => {
  it('answers a question again although the one who asked it first has given up', async () => {
    const memory = await open();
    const givenUp = memory.find(question, async () => {
      await turn();
      throw new AppError('search/superseded');
    });
    const wanted = memory.find(question, turn);
    await expect(givenUp).rejects.toMatchObject({ code: 'search/superseded' });
    expect((await wanted).narrowed.documents.reduce((sum, one) => sum + one, 0)).toBe(40);
  });

  it('remembers what is asked again and again, however much else is asked', async () => {
    const memory = await open();
    const first = await memory.find(question, turn);
    for (let year = 2000; year < 2010; year++) {
      await memory.find(searchQuestionSchema.parse({ query: `年:${year}` }), turn);
      expect((await memory.find(question, turn)) === first).toBe(true);
    }
  });
});

describe('whenQuiet', () => {
  it('waits while an answer is being drawn, and a second where questions never cease', async () => {
    const db = await holdDocuments([{ text: '防汛' }]);
    const memory = new SearchMemory({ db, index: indexHoldings(db) });
    const took = async (askEveryMs: number): Promise<number> => {
      await memory.find(question, turn);
      const asking = setInterval(() => void memory.find(question, turn), askEveryMs);
      onTestFinished(() => {
        clearInterval(asking);
      });
      const from = performance.now();
      await memory.whenQuiet();
      return performance.now() - from;
    };
    expect(await took(60_000)).toBeGreaterThan(90);
    expect(await took(20)).toBeGreaterThan(950);
  });
});

describe('preparing', () => {
  it('reads the catalogue before anybody asks, as the holdings are when it ends', async () => {
    const db = await holdDocuments([{ text: '防汛' }, { text: '抢险' }]);
    const memory = new SearchMemory({ db, index: indexHoldings(db) });
    const steps = memory.prepare();
    steps.next();
    db.exec('DELETE FROM document WHERE id = (SELECT max(id) FROM document)');
    raiseHoldingsVersion(db);
    while (steps.next().done !== true);
    expect(memory.catalogue().searched.documents).toBe(1);
    const known = memory.catalogue();
    expect([memory.prepare().next().done, memory.catalogue() === known]).toEqual([true, true]);
  });
});

describe('a rest', () => {
  it('keeps the answer that was asked for last, and no other', async () => {
    const memory = await open();
    const other = searchQuestionSchema.parse({ query: '抢险' });
    const [first, last] = [await memory.find(other, turn), await memory.find(question, turn)];
    memory.rest();
    const again = [await memory.find(other, turn), await memory.find(question, turn)];
    expect([again[0] === first, again[1] === last]).toEqual([false, true]);
    expect(again[0]?.narrowed.documents).toEqual(first.narrowed.documents);
  });
});

describe('segments that are merged while a question reads them', () => {
  it('make it ask again, so that no hit is missed', async () => {
    const texts = Array.from({ length: 24 }, (_, at) => '防汛抢险。'.repeat(at + 1));
    const db = await holdDocuments(texts.map((text) => ({ text })));
    const index = indexHoldings(db);
    for (const document of readIndexedDocuments(db))
      index.changeDocuments({ changed: [document], removed: [] }, 1);
    const before = index.segments().length;
    let attempts = 0;
    const searched = searchable(db, index);
    const lines = await searched.searches.untilSteady(() => {
      attempts++;
      const request = concordanceRequestSchema.parse({ query: '防汛 抢险', order: 'left' });
      return listLines(searched, request, async () => {
        await turn();
        while (index.tidy(50));
      });
    });
    expect([before > 20, index.segments().length < 10, attempts]).toEqual([true, true, 2]);
    expect([lines.documents, lines.total]).toEqual([24, 24 * 25]);
    index.close();
  });

  it('make a later page of a remembered answer be asked for anew, though the index was built again meanwhile', async () => {
    const db = await holdDocuments(
      Array.from({ length: 60 }, (_, at) => ({ title: `防汛第${at}号`, text: '防汛抢险。'.repeat(at + 1) })),
    );
    const index = indexHoldings(db);
    const searched = searchable(db, index);
    const page = (offset: number) =>
      searched.searches.untilSteady(() =>
        runSearch(searched, searchRequestSchema.parse({ query: '防汛', offset, limit: 20 }), turn),
      );
    const first = await page(0);
    index.rest();
    Array.from(index.rebuild(readIndexedDocuments(db), index.holdingsVersion));
    const found = [first, await page(20), await page(40)].flatMap(({ hits }) => hits);
    const { hits: expected } = await search(db, index, '防汛', { limit: 60 });
    expect(found.map(({ documentId }) => documentId)).toEqual(expected.map(({ documentId }) => documentId));
    index.close();
  });
});
