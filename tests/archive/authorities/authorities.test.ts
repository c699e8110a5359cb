import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AuthorityDraft } from '#core/model/authority.ts';
import { readJournal } from '#tests/support/read-journal.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

function notice(body: string, year: number): string {
  return `云溪区人民政府关于加强河道治理的意见\n云政发〔${year}〕8号\n\n一、疏浚河道\n\n疏浚青川河。（${body}）\n\n云溪区人民政府\n${year}年5月6日\n`;
}

async function startWithTexts(): Promise<TestHost> {
  const started = await startHostWithArchive();
  await started.importTexts({
    'a.txt': notice('牵头单位：区水务局，责任单位：区财政局', 2021),
    'b.txt': notice('牵头单位：云溪区水务局，责任单位：区財政局', 2024),
    'c.txt': notice('责任单位：区水利局', 1999),
  });
  return started;
}

function draft(name: string, ...names: AuthorityDraft['names']): AuthorityDraft {
  return { id: null, name, names, note: '' };
}
const open = (name: string) => ({ name, from: null, to: null });

describe('the list of bodies', () => {
  it('holds every printed name with what it did, those most spoken of first', async () => {
    const { get } = await startWithTexts();
    const { authorities, total } = await get('authorities.list', {});
    expect(total).toBe(6);
    expect(authorities[0]).toMatchObject({ id: null, name: '云溪区人民政府', issued: 3 });
    expect(authorities.find(({ name }) => name === '区水务局')).toMatchObject({ leads: 1, takesPart: 0 });
  });

  it('counts a body that is written down under all its names, in every script', async () => {
    const { get } = await startWithTexts();
    await get('authorities.save', draft('云溪区水务局', open('区水务局')));
    await get('authorities.save', draft('区财政局'));
    const { authorities, total } = await get('authorities.list', { text: '局' });
    expect(authorities.map(({ name, leads, takesPart }) => [name, leads, takesPart])).toEqual([
      ['云溪区水务局', 2, 0],
      ['区财政局', 0, 2],
      ['区水利局', 0, 1],
    ]);
    expect(total).toBe(3);
  });

  it('finds a body by any of its names', async () => {
    const { get } = await startWithTexts();
    await get('authorities.save', draft('云溪区水务局', open('区水务局')));
    const { authorities } = await get('authorities.list', { text: '区水务局' });
    expect(authorities.map(({ name }) => name)).toEqual(['云溪区水务局']);
  });
});

describe('a long list of bodies', () => {
  async function startWithManyBodies(): Promise<TestHost> {
    const started = await startWithTexts();
    const { get } = started;
    const both = '牵头单位：区水务局、区河湖中心，责任单位：云溪区水务局、云溪区林业局';
    await started.importTexts({ 'd.txt': notice(both, 2023) });
    await get('authorities.save', draft('云溪区水务局', open('区河湖中心')));
    const bore = (from: string | null, to: string | null) => ({ name: '区水务局', from, to });
    await get('authorities.save', draft('云溪区治水局', bore(null, '2022-12-31')));
    await get('authorities.save', draft('云溪区河道局', bore('2023-01-01', null)));
    for (const name of ['区气象局', '区档案局', '区统计局']) await get('authorities.save', draft(name));
    return started;
  }

  it('is cut into stretches in one order, and tells of each body what its page tells', async () => {
    const { get } = await startWithManyBodies();
    const { authorities, total } = await get('authorities.list', {});
    expect(authorities).toHaveLength(total);
    const stretches = [];
    for (let offset = 0; offset < total; offset += 3)
      stretches.push(...(await get('authorities.list', { offset, limit: 3 })).authorities);
    expect(stretches).toEqual(authorities);
    for (const body of authorities)
      expect((await get('authorities.get', { name: body.name })).authority).toEqual(body);
    const weights = authorities.map(({ issued, leads, takesPart }) => issued + leads + takesPart);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  });

  it('is read with as many queries, however many bodies are written down', async () => {
    const { get } = await startWithManyBodies();
    const prepare = vi.spyOn(Database.prototype, 'prepare');
    onTestFinished(() => {
      prepare.mockRestore();
    });
    const queries = async () => {
      prepare.mockClear();
      await get('authorities.list', { text: '局', limit: 1 });
      return prepare.mock.calls.length;
    };
    const few = await queries();
    expect(few).toBeGreaterThan(0);
    for (let number = 0; number < 20; number += 1) await get('authorities.save', draft(`第${number}分局`));
    expect(await queries()).toBe(few);
  });
});

describe('the page of a body', () => {
  it('tells what it did year by year', async () => {
    const { get } = await startWithTexts();
    await get('authorities.save', draft('云溪区水务局', open('区水务局'), open('区水利局')));
    const page = await get('authorities.get', { name: '区水务局' });
    expect(page.authority.name).toBe('云溪区水务局');
    expect(page.years.map(({ year, leads, takesPart }) => [year, leads, takesPart])).toEqual([
      [1999, 0, 1],
      [2021, 1, 0],
      [2024, 1, 0],
    ]);
  });

  it('lists what it issued, newest first', async () => {
    const { get } = await startWithTexts();
    const { issued } = await get('authorities.get', { name: '云溪区人民政府' });
    expect(issued.map(({ signedOn }) => signedOn)).toEqual(['2024-05-06', '2021-05-06', '1999-05-06']);
  });

  it('is not there for a name that nobody bears', async () => {
    const { fail } = await startWithTexts();
    expect((await fail('authorities.get', { name: '区气象局' })).code).toBe('item/not-found');
  });
});

describe('a body that is written down', () => {
  it('comes back changed with its inverse, which restores what stood before', async () => {
    const { get } = await startWithTexts();
    const { authority } = await get('authorities.save', draft('云溪区水务局', open('区水务局')));
    const changed = { ...authority, note: '2019年改名', names: [] };
    const { inverse } = await get('authorities.save', changed);
    expect((await get('authorities.get', { name: '云溪区水务局' })).authority.note).toBe('2019年改名');
    if (inverse.operation !== 'authorities.save') throw new Error('another inverse');
    expect((await get('authorities.save', inverse.request)).authority).toEqual(authority);
  });

  it('is removed softly, its names stand for themselves, and it comes back', async () => {
    const { get, fail } = await startWithTexts();
    const { authority, inverse } = await get('authorities.save', draft('云溪区水务局', open('区水务局')));
    if (inverse.operation !== 'authorities.remove') throw new Error('another inverse');
    const removed = await get('authorities.remove', inverse.request);
    expect((await get('authorities.get', { name: '区水务局' })).authority).toMatchObject({
      id: null,
      leads: 1,
    });
    expect((await fail('authorities.remove', inverse.request)).code).toBe('item/not-found');
    if (removed.inverse.operation !== 'authorities.restore') throw new Error('another inverse');
    await get('authorities.restore', removed.inverse.request);
    expect((await get('authorities.get', { name: '区水务局' })).authority.id).toBe(authority.id);
  });

  it('leaves a line in the journal each time it is written, removed and put back, and an undo keeps whose it was', async () => {
    const { get, folder } = await startHostWithArchive();
    await get('profile.save', { author: '甲' });
    const { authority } = await get('authorities.save', draft('云溪区水务局'));
    if (authority.id === null) throw new Error('no id');
    const { id } = authority;
    await get('profile.save', { author: '乙' });
    const changed = await get('authorities.save', { ...authority, note: '2019年改名' });
    if (changed.inverse.operation !== 'authorities.save') throw new Error('another inverse');
    const undone = await get('authorities.save', changed.inverse.request);
    if (undone.inverse.operation !== 'authorities.save') throw new Error('another inverse');
    expect([changed.inverse.request.former?.author, undone.inverse.request.former?.author]).toEqual([
      '甲',
      '乙',
    ]);
    await get('authorities.remove', { id });
    await get('authorities.restore', { id });
    const { inverse } = await get('authorities.save', authority);
    expect(inverse.request).toMatchObject({ former: changed.inverse.request.former });
    expect(
      readJournal(folder)
        .filter(({ action }) => action.startsWith('authority'))
        .map(({ author, action, details }) => [author, action, details]),
    ).toEqual([
      ['甲', 'authority-written', { id, name: '云溪区水务局' }],
      ['乙', 'authority-written', { id, name: '云溪区水务局' }],
      ['乙', 'authority-written', { id, name: '云溪区水务局' }],
      ['乙', 'authority-removed', { id, name: '云溪区水务局' }],
      ['乙', 'authority-restored', { id, name: '云溪区水务局' }],
      ['乙', 'authority-written', { id, name: '云溪区水务局' }],
    ]);
  });

  it.each<[string, AuthorityDraft]>([
    ['the same name', draft('云溪区水务局')],
    ['another of its names', draft('云溪区河道局', open('区水务局'))],
    ['another spelling of it', draft('雲溪區 水務局')],
    ['it within the same years', draft('云溪区河道局', { name: '区水务局', from: '2020-01-01', to: null })],
  ])('keeps its names to itself: %s is refused', async (_, other) => {
    const { get, fail } = await startWithTexts();
    await get('authorities.save', draft('云溪区水务局', open('区水务局')));
    expect(await fail('authorities.save', other)).toMatchObject({
      code: 'authority/name-taken',
      context: { body: '云溪区水务局' },
    });
  });

  it('may bear a name that another bore at another time; the date of the document decides', async () => {
    const { get } = await startWithTexts();
    await get(
      'authorities.save',
      draft('云溪区水务中心', { name: '区水务局', from: null, to: '2020-12-31' }),
    );
    await get('authorities.save', draft('云溪区水务局', { name: '区水务局', from: '2021-01-01', to: null }));
    const { authorities } = await get('authorities.list', { text: '水务' });
    expect(authorities.map(({ name, leads }) => [name, leads])).toEqual([
      ['云溪区水务局', 2],
      ['云溪区水务中心', 0],
    ]);
  });

  it('prefers a name for the time it bore it, and leaves the other times to others', async () => {
    const { get, importTexts } = await startHostWithArchive();
    const years = [1995, 2005, 2006];
    await importTexts(
      Object.fromEntries(years.map((year) => [`${year}.txt`, notice('责任单位：区计划局', year)])),
    );
    const bore = (from: string, to: string) => ({ name: '区计划局', from, to });
    await get('authorities.save', draft('区计划局', bore('1990-01-01', '1998-12-31')));
    await get('authorities.save', draft('区发展局', bore('2000-01-01', '2006-12-31')));
    const yearsOf = async (name: string) =>
      (await get('authorities.get', { name })).years.map(({ year, takesPart }) => [year, takesPart]);
    expect(await yearsOf('区计划局')).toEqual([[1995, 1]]);
    expect(await yearsOf('区发展局')).toEqual([
      [2005, 1],
      [2006, 1],
    ]);
    const { authorities } = await get('authorities.list', { text: '局' });
    expect(authorities.map(({ name, takesPart }) => [name, takesPart])).toEqual([
      ['区发展局', 2],
      ['区计划局', 1],
    ]);
  });

  it('is counted once where the times of its names overlap', async () => {
    const { get } = await startWithTexts();
    const bore = (from: string, to: string | null) => ({ name: '区水务局', from, to });
    await get('authorities.save', draft('云溪区河道局', bore('1990-01-01', '1999-12-31')));
    await get(
      'authorities.save',
      draft('云溪区治水局', bore('2000-01-01', '2022-12-31'), bore('2020-01-01', null)),
    );
    expect((await get('authorities.get', { name: '云溪区治水局' })).authority.leads).toBe(1);
    const { register } = await get('registers.list', {
      register: 'responsibilities',
      filter: { body: '云溪区治水局' },
    });
    expect(register.rows).toHaveLength(1);
  });

  it('cannot come back when another bears its name by now', async () => {
    const { get, fail } = await startWithTexts();
    const { authority } = await get('authorities.save', draft('云溪区水务局'));
    if (authority.id === null) throw new Error('no id');
    await get('authorities.remove', { id: authority.id });
    await get('authorities.save', draft('云溪区水务局'));
    expect((await fail('authorities.restore', { id: authority.id })).code).toBe('authority/name-taken');
  });

  it('is suggested no more', async () => {
    const { get } = await startWithTexts();
    const names = async () => (await get('authorities.suggest', {})).suggestions.map((each) => each.names);
    expect(await names()).toEqual([
      ['区水务局', '云溪区水务局'],
      ['区财政局', '区財政局'],
    ]);
    await get('authorities.save', draft('云溪区水务局', open('区水务局')));
    expect(await names()).toEqual([['区财政局', '区財政局']]);
  });
});
