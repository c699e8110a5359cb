import { describe, expect, it } from 'vitest';
import { ArchiveHost } from '#archive/archive-host.ts';
import { archiveWithIssue, failing, gazette, json } from './run-gazette.ts';

/** An archive with one saved search, and one search in the record. */
async function archiveWithSearch() {
  const { folder } = await archiveWithIssue();
  const host = new ArchiveHost({ resourcesFolder: folder, log: console.error });
  await host.call('archive.open', { folder });
  const question = { query: '防汛', filters: { kind: ['notice'] } };
  await host.call('searches.save', { id: null, name: '防汛专题', question, sort: 'date' });
  await host.call('searches.note', { query: '防汛' });
  await host.close();
  return folder;
}

describe('gazette searches', () => {
  it('lists what is saved and what was asked', async () => {
    const folder = await archiveWithSearch();
    expect(await json('searches', folder)).toMatchObject({
      searches: [{ name: '防汛专题', question: { query: '防汛', filters: { kind: ['notice'] } } }],
    });
    expect(await json('searches', folder, 'history')).toMatchObject({
      records: [{ question: { query: '防汛' }, reading: '"防汛"', total: 1 }],
    });
    expect((await gazette('searches', folder)).stdout).toContain('防汛专题  防汛  文种：通知');
  });

  it('runs a saved search by its name, however it is spelled', async () => {
    const folder = await archiveWithSearch();
    const answer = await json('searches', folder, 'run', '防汛 專題');
    expect(answer).toMatchObject({ search: { name: '防汛专题' }, query: '防汛', total: 1 });
    expect(await failing('searches', folder, 'run', '教育')).toMatchObject({
      code: 1,
      answer: { error: { code: 'item/not-found' } },
    });
  });

  it('takes no other action', async () => {
    expect((await gazette('searches', '/nowhere', 'rename')).code).toBe(2);
    expect((await gazette('searches', '/nowhere', 'run')).code).toBe(2);
  });
});
