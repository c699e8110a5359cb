import { describe, expect, it } from 'vitest';
import { rehearseSearching } from '#archive/search/rehearse-searching.ts';
import type { Searched } from '#archive/search/search-memory.ts';
import { searchQuestionSchema } from '#core/model/search.ts';
import { holdDocuments, indexHoldings, searchable } from './search-holdings.ts';

const question = searchQuestionSchema.parse({ query: '防汛' });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const never = () => false;

async function holding(...titles: string[]): Promise<Searched> {
  const db = await holdDocuments(titles.map((title) => ({ title, text: `${title}\n防汛抢险。` })));
  return searchable(db, indexHoldings(db));
}

describe('rehearsing', () => {
  it('asks for words of titles, character by character, each word once', async () => {
    const archive = await holding('云溪区防汛抢险工作方案', '云溪区防汛值守安排');
    await rehearseSearching(archive, never);
    // 云溪区防, 汛抢险工 and 汛值守安: what is left of a title is shorter than a word.
    expect(archive.searches.asked).toBe(12);
  });

  it('asks for nothing where titles hold no word of four characters', async () => {
    const archive = await holding('', 'Notice 7', '通知');
    await rehearseSearching(archive, never);
    expect(archive.searches.asked).toBe(0);
  });

  it('stops when somebody asks', async () => {
    const archive = await holding('云溪区防汛抢险工作方案');
    const rehearsing = rehearseSearching(archive, never);
    await archive.searches.find(question, turn);
    await rehearsing;
    expect(archive.searches.asked).toBe(1);
  });

  it('stops when it is over', async () => {
    const archive = await holding('云溪区防汛抢险工作方案');
    await rehearseSearching(archive, () => archive.searches.asked === 3);
    expect(archive.searches.asked).toBe(3);
  });
});
