import { describe, expect, it } from 'vitest';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

/** A bulletin that is long enough not to be indexed at once together with its like. */
const longBulletin = (number: number) =>
  bulletinText(number).replace(
    '对青川河',
    `${'各街道办事处要认真落实防汛责任，做好值班值守。\n\n'.repeat(5000)}对青川河`,
  );

describe('the index after a correction of more text than is indexed at once', () => {
  it('is brought up beside the answering of calls, and is what a rebuilt one is', async () => {
    const { host, get, finish, importTexts } = await startHostWithArchive();
    await importTexts({ 'a.txt': longBulletin(1), 'b.txt': longBulletin(2), 'c.txt': longBulletin(3) });
    const before = (await get('documents.list', { issueId: null })).documents;
    const documentIds = before.map(({ id }) => id);
    const fields = { issuers: ['云溪区水务局'], title: '防汛通知' };
    const { inverse } = await get('corrections.setFields', { documentIds, fields });
    expect((await get('archive.status', {}))?.indexState).toBe('rebuilding');
    expect((await get('documents.list', { issueId: null })).documents[0]?.title).toBe('防汛通知');
    await host.whenIdle();
    const count = async (query: string) => (await get('search.run', { query })).total;
    const counts = async () => [
      await count('机关:水务局'),
      await count('标题:防汛通知'),
      await count('青川河'),
    ];
    const followed = await counts();
    await finish(await get('index.rebuild', {}));
    expect(followed).toEqual([6, 6, 3]);
    expect(await counts()).toEqual(followed);
    await get('corrections.revoke', inverse.request);
    await host.whenIdle();
    expect(await counts()).toEqual([0, 0, 3]);
    expect((await get('documents.list', { issueId: null })).documents).toEqual(before);
  });
});
