import { describe, expect, it } from 'vitest';
import type { DocumentId } from '#core/model/ids.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

const bare = (name: string, from: string | null = null, to: string | null = null) => ({ name, from, to });

describe('malformed bodies', () => {
  const cases: [string, string, ReturnType<typeof bare>[], string][] = [
    ['a time that ends before it begins', '甲局', [bare('乙局', '2010-01-01', '2000-01-01')], 'names.0.to'],
    ['another name twice', '甲局', [bare('乙局'), bare('丙局'), bare('乙局 ')], 'names'],
    ['its own name again', '甲局', [bare('甲局')], 'names'],
    ['a dash for a name', '—', [], 'name'],
    ['a dot for a name', ' · ', [], 'name'],
    ['brackets for another name', '甲局', [bare('（）')], 'names.0.name'],
    ['a name that runs backwards', '甲\u202e局', [], 'name'],
  ];
  it.each(cases)('are refused by name: %s', async (_, name, names, field) => {
    const { fail, get } = await startHostWithArchive();
    expect(await fail('authorities.save', { id: null, name, names, note: '' })).toMatchObject({
      code: 'ipc/invalid-request',
      context: { operation: 'authorities.save', field },
    });
    expect((await get('authorities.list', {})).total).toBe(0);
  });

  it('are not bodies whose names differ in their spelling or in their time', async () => {
    const { get } = await startHostWithArchive();
    const names = [
      bare('区財政局'),
      bare('区理财局', '1990-01-01', '1992-12-31'),
      bare('区理财局', '2000-01-01', '2002-12-31'),
    ];
    const { authority } = await get('authorities.save', { id: null, name: '区财政局', names, note: '' });
    expect(authority.names).toEqual(names);
  });
});

describe('malformed decisions on validity', () => {
  const none = { status: null, since: null, note: '' };
  it.each([
    ['a day', { ...none, since: '2020-01-01' }],
    ['a note', { ...none, note: '见决定' }],
    ['whose it was', { ...none, former: { author: '甲', at: '2024-01-01T00:00:00.000Z' } }],
  ])('are refused by name: none, with %s', async (_, decision) => {
    const { fail, get, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    const [document] = (await get('documents.list', { issueId: null })).documents;
    const documentId = document?.id ?? (0 as DocumentId);
    expect(await fail('validity.save', { decisions: [{ documentId, ...decision }] })).toMatchObject({
      code: 'ipc/invalid-request',
      context: { operation: 'validity.save', field: 'decisions.0.status' },
    });
  });
});
