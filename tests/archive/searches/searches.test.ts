import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openConnection } from '#archive/database/connection.ts';
import type { RequestOf } from '#core/contract/contract.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

type Draft = RequestOf<'searches.save'>;
const draft = (name: string, query: string, more: Partial<Draft> = {}): Draft => ({
  id: null,
  name,
  question: { query },
  sort: 'date',
  ...more,
});

async function start() {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2) });
  await started.host.whenIdle();
  const names = async () =>
    (await started.get('searches.list', {})).searches.map(
      ({ name, question }) => `${name}=${question.query}`,
    );
  return { ...started, names };
}

describe('saved searches', () => {
  it('are listed by name in pinyin, numbers by their value', async () => {
    const { get, names } = await start();
    for (const name of ['专题10', '防汛', '专题2', 'budget']) await get('searches.save', draft(name, '防汛'));
    expect((await names()).map((name) => name.split('=')[0])).toEqual(['防汛', '专题2', '专题10', 'budget'].sort(
      new Intl.Collator('zh-Hans-CN', { numeric: true }).compare,
    ));
  }); // prettier-ignore

  it('keep the whole question, who kept it and when', async () => {
    const { get } = await start();
    const question = { query: '防汛', isExact: true, isWholeWord: false, filters: { year: ['2024'] } };
    const { search } = await get('searches.save', { id: null, name: ' 防汛 ', question, sort: 'relevance' });
    expect(search).toMatchObject({ name: '防汛', question, sort: 'relevance' });
    expect(search.author).not.toBe('');
    expect((await get('searches.list', {})).searches).toEqual([search]);
  });

  it('are changed, removed and restored, each with an inverse that takes it back', async () => {
    const { get, names } = await start();
    const made = await get('searches.save', draft('防汛', '防汛'));
    const changed = await get('searches.save', draft('防汛抗旱', '抗旱', { id: made.search.id }));
    expect(await names()).toEqual(['防汛抗旱=抗旱']);
    expect(changed.inverse.operation).toBe('searches.save');
    await get('searches.save', changed.inverse.request as Draft);
    expect(await names()).toEqual(['防汛=防汛']);
    expect(made.inverse).toEqual({ operation: 'searches.remove', request: { id: made.search.id } });
    const removed = await get('searches.remove', { id: made.search.id });
    expect(await names()).toEqual([]);
    expect(removed.inverse).toEqual({ operation: 'searches.restore', request: { id: made.search.id } });
    const restored = await get('searches.restore', { id: made.search.id });
    expect(await names()).toEqual(['防汛=防汛']);
    expect(restored.inverse).toEqual({ operation: 'searches.remove', request: { id: made.search.id } });
  });

  it('do not share a name, however it is spelled, unless one is removed', async () => {
    const { get, fail, names } = await start();
    const { search } = await get('searches.save', draft('財政 Ａ', '财政'));
    expect(await fail('searches.save', draft('财政a', '预算'))).toMatchObject({
      code: 'search/name-taken',
      context: { name: '財政 Ａ' },
    });
    await get('searches.remove', { id: search.id });
    await get('searches.save', draft('财政a', '预算'));
    expect((await fail('searches.restore', { id: search.id })).code).toBe('search/name-taken');
    expect(await names()).toEqual(['财政a=预算']);
  });

  it('are not found where they are not there', async () => {
    const { get, fail } = await start();
    const { search } = await get('searches.save', draft('防汛', '防汛'));
    await get('searches.remove', { id: search.id });
    const codes = [
      await fail('searches.remove', { id: search.id }),
      await fail('searches.save', draft('防汛', '防汛', { id: search.id })),
      await fail('searches.restore', { id: 99 }),
    ].map(({ code }) => code);
    expect(codes).toEqual(['item/not-found', 'item/not-found', 'item/not-found']);
  });
});

describe('the record of searches', () => {
  it('says what was asked, how it was read, what was searched and what was found', async () => {
    const { get } = await start();
    const answer = await get('search.run', { query: '防汛' });
    const { record } = await get('searches.note', { query: '防汛' });
    expect(record).toMatchObject({
      question: { query: '防汛', isExact: false, filters: {} },
      reading: '"防汛"',
      searched: answer.searched,
      total: answer.total,
    });
    expect(answer.total).toBeGreaterThan(0);
    expect(record.holdingsVersion).toBeGreaterThan(0);
  });

  it('is listed newest first in stretches', async () => {
    const { get } = await start();
    for (const query of ['防汛', '任免', '公报']) await get('searches.note', { query });
    const queries = async (offset: number) => {
      const { records, total } = await get('searches.history', { offset, limit: 2 });
      return [total, ...records.map(({ question }) => question.query)];
    };
    expect([await queries(0), await queries(2)]).toEqual([
      [3, '公报', '任免'],
      [3, '防汛'],
    ]);
  });

  it('takes no query that cannot be read', async () => {
    const { get, fail } = await start();
    expect((await fail('searches.note', { query: '防汛 OR' })).code).toBe('search/bad-query');
    expect((await get('searches.history', {})).total).toBe(0);
  });

  it('can neither be changed nor taken away', async () => {
    const { get, folder, host } = await start();
    await get('searches.note', { query: '防汛' });
    await host.close();
    const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: false, mustExist: true });
    expect(() => db.prepare("UPDATE search_record SET total = 9").run()).toThrow('append-only');
    expect(() => db.prepare('DELETE FROM search_record').run()).toThrow('append-only');
    db.close();
  }); // prettier-ignore

  it('is written as CSV with its filters in words of the language', async () => {
    const { get } = await start();
    const file = join(makeTempFolder(), '检索记录.csv');
    const filters = { year: ['2023', '2024'], kind: ['notice'], annotated: ['no'] };
    await get('searches.note', { query: '防汛', filters, isExact: true });
    const row = async (language: 'zh-CN' | 'en') => {
      await get('tables.export', { table: 'searches', file, language });
      const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true });
      return data[1]?.slice(3, 8);
    };
    expect([await row('zh-CN'), await row('en')]).toEqual([
      ['防汛', `'="防汛"`, '是', '', '年份：2023、2024；文种：通知；批注：无'],
      ['防汛', `'="防汛"`, 'yes', '', 'Year: 2023; 2024. Kind: Notice. Annotated: no'],
    ]);
  });
});

it('tells that the searches changed', async () => {
  const { get, host } = await start();
  const told: string[] = [];
  host.subscribe((event) => {
    if (event.name === 'archive.changed') told.push(...event.payload.parts);
  });
  await get('searches.save', draft('防汛', '防汛'));
  await get('searches.note', { query: '防汛' });
  expect(told).toEqual(['searches', 'searches']);
});
