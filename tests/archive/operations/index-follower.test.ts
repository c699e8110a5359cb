import { expect, it } from 'vitest';
import { MOST_AT_ONCE } from '#archive/index/follow-holdings.ts';
import type { DocumentId } from '#core/model/ids.ts';
import type { Job } from '#core/model/job.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

/** An archive with two small issues and one whose documents are too many to be indexed at once. */
async function startWithLargeIssue() {
  const started = await startHostWithArchive();
  const one = bulletinText(3);
  const large = Array.from({ length: Math.ceil((MOST_AT_ONCE * 1.2) / one.length) }, () => one).join('\n');
  await started.importTexts({ 'a.txt': bulletinText(1), 'b.txt': bulletinText(2), 'large.txt': large });
  await started.host.whenIdle();
  const { issues } = await started.get('issues.list', {});
  const ids = async (file: string): Promise<DocumentId[]> => {
    const issueId = issues.find(({ original }) => original.name === file)?.id ?? null;
    return (await started.get('documents.list', { issueId })).documents.map(({ id }) => id);
  };
  return { ...started, small: await ids('a.txt'), other: await ids('b.txt'), large: await ids('large.txt') };
}

/** The jobs that bring the index up, from now on: for each how many documents it took. */
function watchRebuilds({ host }: TestHost): number[] {
  const taken: number[] = [];
  host.subscribe((event) => {
    const job: Job | null = event.name === 'job.changed' ? event.payload : null;
    if (job?.result?.kind === 'rebuild-index') taken.push(job.result.report.documents);
  });
  return taken;
}

it('small corrections made while a large one is followed are followed behind it, and the index is not built again', async () => {
  const started = await startWithLargeIssue();
  const { get, host, small, other, large } = started;
  const taken = watchRebuilds(started);
  const set = (documentIds: DocumentId[], name: string) =>
    get('corrections.setFields', { documentIds, fields: { issuers: [name] } });
  await set(large, '甲甲局');
  await set(small, '乙乙局');
  await set(other, '丙丙局');
  await host.whenIdle();
  expect(taken).toEqual([large.length + small.length + other.length]);
  const found = await Promise.all(
    ['甲甲局', '乙乙局', '丙丙局'].map(
      async (name) => (await get('search.run', { query: `机关:${name}` })).total,
    ),
  );
  expect(found).toEqual([large.length, small.length, other.length]);
});

it('an import while a large correction is followed leaves an index that holds both', async () => {
  const started = await startWithLargeIssue();
  const { get, host, large } = started;
  await get('corrections.setFields', { documentIds: large, fields: { issuers: ['甲甲局'] } });
  await started.importTexts({ 'c.txt': '完全另外的一份短文件' });
  await host.whenIdle();
  expect((await get('search.run', { query: '完全另外' })).total).toBe(1);
  expect((await get('search.run', { query: '机关:甲甲局' })).total).toBe(large.length);
});
