import { describe, expect, it } from 'vitest';
import type { Db } from '#archive/database/connection.ts';
import type { ScanTask } from '#archive/search/scan/scan-text.ts';
import { ScanThreads } from '#archive/search/scan/scan-threads.ts';
import { TextReader } from '#archive/search/text-reader.ts';
import { AppError } from '#core/errors/app-error.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { holdDocuments } from './search-holdings.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const everyId = Uint32Array.from({ length: 2500 }, (_, at) => at + 1);

/** Documents of which every third holds 防汛 in simplified and every fifth 防訊 with a traditional character, as often as its number tells. */
function holdMany(): Promise<Db> {
  return holdDocuments(
    Array.from(everyId, (id) => ({
      text: `第${id}号。${(id % 3 === 0 ? '防汛抢险，' : '') + (id % 5 === 0 ? '規劃。' : '规划。')}`.repeat(
        (id % 4) + 1,
      ),
    })),
  );
}

function taskOf(query: string): ScanTask {
  return { kind: 'hits', tree: parseQuery(query, { isExact: true, isWholeWord: false }).tree };
}

function counted({ ids, counts, lengths, count }: Awaited<ReturnType<TextReader['match']>>): unknown {
  return Array.from({ length: count }, (_, at) => [ids[at], counts[at], lengths[at]]).sort(
    ([one = 0], [other = 0]) => one - other,
  );
}

describe('TextReader', () => {
  it.each(['规划', '規劃', '防汛 规划', '防汛 ~句 规划', '没有'])(
    'finds the same in threads as by itself: %s',
    async (query) => {
      const db = await holdMany();
      const inThreads = await new TextReader(db, new ScanThreads(db.name)).match(
        everyId,
        taskOf(query),
        turn,
      );
      const byItself = await new TextReader(db).match(everyId, taskOf(query), turn);
      expect(counted(inThreads)).toEqual(counted(byItself));
      expect(byItself.count > 0).toBe(query !== '没有');
    },
  );

  it('gives up where nobody wants the answer, and is there for the next question', async () => {
    const db = await holdMany();
    const reader = new TextReader(db, new ScanThreads(db.name));
    const givenUp = reader.match(everyId, taskOf('规划'), () =>
      Promise.reject(new AppError('search/superseded')),
    );
    await expect(givenUp).rejects.toMatchObject({ code: 'search/superseded' });
    expect((await reader.match(everyId, taskOf('規劃'), turn)).count).toBe(500);
  });

  it('tells where the database cannot be opened', async () => {
    const reader = new TextReader(await holdMany(), new ScanThreads('/nowhere/archive.sqlite'));
    await expect(reader.match(everyId, taskOf('规划'), turn)).rejects.toThrow();
  });
});
