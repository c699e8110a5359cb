import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DocumentId } from '#core/model/ids.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { readJournal } from '#tests/support/read-journal.ts';
import { startCorrecting } from '#tests/archive/corrections/corrected-archive.ts';
import { startHostWithArchive, type TestHost } from '#tests/support/test-host.ts';

const OLD = `云溪区人民政府关于印发云溪区摊点管理办法的通知
云政发〔2015〕8号

各街道办事处：

现将办法印发给你们，请遵照执行。

云溪区人民政府
2015年3月1日
`;
const TERMED = `云溪区人民政府关于扶持水产养殖的意见
云政发〔2018〕3号

各街道办事处：

扶持水产养殖。

本意见自2018年1月1日起施行，有效期5年。

云溪区人民政府
2018年1月1日
`;
const UNNUMBERED = `云溪区停车泊位收费规则

第一条 为规范停车收费，制定本规则。

第二条 本规则自公布之日起施行。
`;
const REPEALING = `云溪区人民政府关于废止部分文件的决定
云政发〔2024〕1号

一、《云溪区人民政府关于印发云溪区摊点管理办法的通知》（云政发[2015]8号）自2024年7月1日起废止。

二、对《云溪区停车泊位收费规则》作如下修改：第二条删去“公布”。

云溪区人民政府
2024年6月1日
`;

async function startWithTexts(): Promise<TestHost & { idOf: (title: string) => Promise<DocumentId> }> {
  const started = await startHostWithArchive();
  await started.importTexts({ 'a.txt': OLD, 'b.txt': TERMED, 'c.txt': UNNUMBERED, 'd.txt': REPEALING });
  const idOf = async (title: string) => {
    const { documents } = await started.get('documents.list', { issueId: null });
    const found = documents.find((document) => document.title.includes(title));
    if (!found) throw new Error(`no ${title} among ${documents.map((each) => each.title).join()}`);
    return found.id;
  };
  return { ...started, idOf };
}

describe('the validity of documents', () => {
  it('is suggested from what repeals and amends them, and from their terms, each with its sentence', async () => {
    const { get } = await startWithTexts();
    const { entries, total } = await get('validity.list', { state: 'suggested' });
    expect(total).toBe(3);
    expect(
      entries.map(({ document, suggestions }) => [
        document.title,
        ...suggestions.map(({ status, since, reason }) => [status, since, reason]),
      ]),
    ).toEqual([
      ['云溪区停车泊位收费规则', ['amended', '2024-06-01', 'amended-by']],
      ['云溪区人民政府关于扶持水产养殖的意见', ['expired', '2023-01-01', 'term-ended']],
      ['云溪区人民政府关于印发云溪区摊点管理办法的通知', ['repealed', '2024-07-01', 'repealed-by']],
    ]);
    for (const { suggestions } of entries)
      for (const { documentId, range, sentence } of suggestions) {
        const { text } = await get('documents.get', { documentId });
        expect(text.slice(range.start, range.end)).toBe(sentence);
      }
  });

  it('awaits no decision any more once there is one, and again once it was taken back', async () => {
    const { get, idOf } = await startWithTexts();
    const documentId = await idOf('摊点');
    const decision = { documentId, status: 'repealed' as const, since: '2024-07-01', note: '见决定' };
    const { inverse } = await get('validity.save', { decisions: [decision] });
    expect((await get('validity.list', { state: 'suggested' })).total).toBe(2);
    const decided = await get('validity.list', { state: 'decided' });
    expect(decided.entries.map((entry) => entry.decision)).toMatchObject([
      { status: 'repealed', note: '见决定' },
    ]);
    await get('validity.save', inverse.request);
    expect((await get('validity.list', { state: 'suggested' })).total).toBe(3);
    expect((await get('validity.get', { documentId })).decision).toBeNull();
  });

  it('keeps what stood before in the inverse, also of two decisions on one document', async () => {
    const { get, idOf } = await startWithTexts();
    const documentId = await idOf('摊点');
    const decide = (status: 'amended' | 'repealed' | 'in-force') => ({
      documentId,
      status,
      since: null,
      note: status,
    });
    await get('validity.save', { decisions: [decide('amended')] });
    const { inverse } = await get('validity.save', { decisions: [decide('repealed'), decide('in-force')] });
    await get('validity.save', inverse.request);
    expect((await get('validity.get', { documentId })).decision).toMatchObject({
      status: 'amended',
      note: 'amended',
    });
  });

  it('bears again who had decided and when once a later decision is undone, and the journal tells of each', async () => {
    const { get, idOf, folder } = await startWithTexts();
    const documentId = await idOf('摊点');
    const decide = (status: 'repealed' | 'in-force' | null) => ({
      documentId,
      status,
      since: null,
      note: '',
    });
    await get('profile.save', { author: '甲' });
    await get('validity.save', { decisions: [decide('repealed')] });
    const { decision } = await get('validity.get', { documentId });
    await get('profile.save', { author: '乙' });
    const { inverse } = await get('validity.save', { decisions: [decide('in-force')] });
    expect((await get('validity.get', { documentId })).decision?.author).toBe('乙');
    await get('validity.save', inverse.request);
    expect((await get('validity.get', { documentId })).decision).toEqual(decision);
    await get('validity.save', { decisions: [decide(null)] });
    const lines = readJournal(folder).filter(({ action }) => action.startsWith('validity'));
    expect(lines).toEqual([
      { author: '甲', action: 'validity-decided', details: { documentId, status: 'repealed', since: null } },
      { author: '乙', action: 'validity-decided', details: { documentId, status: 'in-force', since: null } },
      { author: '乙', action: 'validity-decided', details: { documentId, status: 'repealed', since: null } },
      { author: '乙', action: 'validity-withdrawn', details: { documentId, status: null, since: null } },
    ]);
  });

  it('ends with the day of the person, which has begun in China when it is still yesterday in UTC', async () => {
    vi.stubEnv('TZ', 'Asia/Shanghai');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-12-31T15:59:00Z') });
    onTestFinished(() => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    });
    const { get } = await startWithTexts();
    const file = join(makeTempFolder(), '效力.csv');
    const ended = async () => {
      await get('tables.export', { table: 'validity', file });
      const { entries } = await get('validity.list', { state: 'suggested' });
      const isListed = entries.some(({ document }) => document.title.includes('水产养殖'));
      return [isListed, readFileSync(file, 'utf8').includes('水产养殖')];
    };
    expect(await ended()).toEqual([false, false]);
    vi.setSystemTime(new Date('2022-12-31T16:01:00Z'));
    expect(await ended()).toEqual([true, true]);
  });

  it('decides all or nothing', async () => {
    const { get, fail, idOf } = await startWithTexts();
    const known = { documentId: await idOf('摊点'), status: 'repealed' as const, since: null, note: '' };
    const unknown = { ...known, documentId: 999_999 as DocumentId };
    expect((await fail('validity.save', { decisions: [known, unknown] })).code).toBe('item/not-found');
    expect((await get('validity.list', { state: 'decided' })).total).toBe(0);
    expect((await fail('validity.get', { documentId: unknown.documentId })).code).toBe('item/not-found');
  });
});

describe('a citation', () => {
  it('leads to the held document with its number, else to the only one with its title', async () => {
    const { get, idOf } = await startWithTexts();
    const { register } = await get('registers.list', {
      register: 'citations',
      filter: { documentId: await idOf('废止') },
    });
    if (register.register !== 'citations') throw new Error('another register');
    expect(register.rows.map(({ targetDocumentId }) => targetDocumentId)).toEqual([
      await idOf('摊点'),
      await idOf('停车'),
    ]);
  });

  it('leads nowhere where two held documents bear the title', async () => {
    const started = await startWithTexts();
    await started.importTexts({ 'e.txt': `${UNNUMBERED}\n第三条 另行解释。\n` });
    expect((await started.get('validity.list', { state: 'suggested' })).total).toBe(2);
  });
});

describe('a decision on a document that a correction merges into another', () => {
  it('is told of the one that holds its text now, and stands again when the merge is taken back', async () => {
    const { get, documents, correct } = await startCorrecting();
    const [first, second] = await documents();
    if (!first || !second) throw new Error('no documents');
    const at = second.blocks[0]?.source?.start ?? 0;
    const decision = {
      documentId: second.id,
      status: 'repealed' as const,
      since: '2024-05-01',
      note: '见清理目录',
    };
    await get('validity.save', { decisions: [decision] });
    const undo = await correct({ change: 'join-document', at });

    expect(await get('validity.list', { state: 'decided' })).toMatchObject({ total: 0 });
    const { entries } = await get('validity.list', { state: 'suggested' });
    expect(entries).toMatchObject([
      {
        document: { id: first.id },
        decision: null,
        suggestions: [
          { status: 'repealed', since: '2024-05-01', reason: 'decided-apart', sentence: '见清理目录' },
        ],
      },
    ]);

    await get('corrections.revoke', undo.request);
    expect(await get('validity.list', { state: 'suggested' })).toMatchObject({ total: 0 });
    const decided = await get('validity.list', { state: 'decided' });
    expect(decided.entries).toMatchObject([
      { document: { id: second.id }, decision: { status: 'repealed' } },
    ]);
  });
});
