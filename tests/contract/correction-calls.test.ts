import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArchiveOperationName } from '#core/contract/contract.ts';
import { startCorrecting } from '#tests/archive/corrections/corrected-archive.ts';
import { at, BULLETIN } from '#tests/core/correction/bulletin.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const title = (fields: unknown) => ({ change: 'set-document', at: 0, fields });

describe('malformed corrections', () => {
  it.each<[string, unknown]>([
    ['no change at all', []],
    ['a change of no kind', [{ change: 'drop-table', at: 0 }]],
    ['a place before the source', [{ change: 'begin-document', at: -1 }]],
    ['a place that is no number', [{ change: 'begin-document', at: '0' }]],
    ['a fact that does not exist', [title({ id: 7 })]],
    ['no fact', [title({})]],
    ['an empty title', [title({ title: '  ' })]],
    ['a day that does not exist', [title({ signedOn: '2024-02-30' })]],
    ['a block that becomes a table', [{ change: 'set-block', at: 0, kind: 'table', level: null }]],
    ['a title of two lines', [title({ title: '甲\n乙' })]],
    ['a title with NUL', [title({ title: '甲\u0000乙' })]],
    ['a title that turns the direction of writing', [title({ title: '甲\u202E乙' })]],
    ['a title in which nothing is seen', [title({ title: '\u200B' })]],
    ['half a character in a title', [title({ title: '甲\uD800' })]],
    ['an issuer of two lines', [title({ issuers: ['甲', '乙\u2028丙'] })]],
    ['a bulletin with a control character', [{ change: 'set-issue', fields: { bulletin: '公\u001B报' } }]],
    ['pages that run backwards', [title({ pageStart: 9, pageEnd: 2 })]],
    ['a stretch that ends before it begins', [{ change: 'set-text', at: 50, end: 3, text: '甲' }]],
    ['a stretch of nothing', [{ change: 'set-aside', at: 50, end: 50 }]],
    ['furniture that ends before it begins', [{ change: 'take-in', at: 50, end: 3 }]],
    ['words of which nothing is seen', [{ change: 'set-text', at: 0, end: 3, text: ' \u200B' }]],
    ['words with NUL', [{ change: 'set-text', at: 0, end: 3, text: '甲\u0000' }]],
    ['half a character', [{ change: 'set-text', at: 0, end: 3, text: '压\uD800实' }]],
    ['a break behind half a character', [{ change: 'split-block', at: 0, before: '压\uD83D' }]],
    ['a place beyond the source', [{ change: 'begin-document', at: BULLETIN.length }]],
    ['empty words', [{ change: 'set-text', at: 0, end: 3, text: '' }]],
    ['page 0', [{ change: 'set-page', at: 0, page: 0, scope: 'page' }]],
    ['too many', Array.from({ length: 10_001 }, () => ({ change: 'begin-document', at: 0 }))],
  ])('are refused by name: %s', async (_, changes) => {
    const { host, issueId } = await startCorrecting();
    const answer = await host.call('corrections.save', { issueId, changes } as never); // the types forbid it
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'ipc/invalid-request',
        context: { field: expect.stringContaining('changes') as string },
      },
    });
  });

  it.each<[ArchiveOperationName, unknown]>([
    ['corrections.save', { issueId: 999, changes: [{ change: 'begin-document', at: 0 }] }],
    ['readings.previewIssue', { issueId: 999 }],
    ['corrections.revoke', { ids: [999] }],
    ['corrections.restore', { ids: [999] }],
    ['corrections.setFields', { documentIds: [999], fields: { column: '甲' } }],
  ])('of what is not held are told: %s', async (name, request) => {
    const { host } = await startCorrecting();
    const answer = await host.call(name, request as never); // brands only
    expect(answer).toMatchObject({ ok: false, error: { code: 'item/not-found' } });
  });

  it('of issues that are not held leave a reread with nothing to do', async () => {
    const { get, finish } = await startCorrecting();
    const job = await finish(await get('issues.reread', { issueIds: [999] }));
    expect(job.result).toMatchObject({ report: { issues: 0, changed: [], failed: [] } });
  });
});

describe('hostile corrections', () => {
  it.each([
    "'; DROP TABLE correction; --",
    '<img src=x onerror=alert(1)>',
    '\uFFFE\uE000',
    '__proto__',
    '=cmd|calc',
    '倒\u200B'.repeat(20),
  ])('are data, never code: %j', async (words) => {
    const { get, issueId, documents, correct } = await startCorrecting();
    const undo = await correct(
      { change: 'set-document', at: 0, fields: { title: words, issuers: [words] } },
      { change: 'set-text', at: at('各街道要落实'), end: at('各街道要落实') + 3, text: words },
      { change: 'split-block', at: at('为切实'), before: words },
      { change: 'set-issue', fields: { bulletin: words } },
    );
    expect((await documents())[0]?.title).toBe(words.trim());
    expect((await get('corrections.list', { issueId })).total).toBe(4);
    await get('corrections.revoke', undo.request);
    expect((await documents()).map(({ title }) => title)[0]).toBe(
      '云溪区人民政府办公室关于做好春季防汛工作的通知',
    );
  });

  it('in thousands are answered, in the preview and when they are kept', async () => {
    const { get, issueId } = await startCorrecting();
    const changes = Array.from({ length: 5000 }, (_, index) => ({
      change: 'set-text' as const,
      at: (index * 7) % BULLETIN.length,
      end: BULLETIN.length,
      text: `第${index}次`,
    }));
    const { states } = await get('readings.previewIssue', { issueId, changes });
    expect(states).toHaveLength(5000);
    const { corrections } = await get('corrections.save', { issueId, changes });
    expect(corrections).toHaveLength(5000);
  });

  it('of a file that is no bulletin fail as its import would', async () => {
    const { fail } = await startCorrecting();
    const file = join(makeTempFolder(), 'program.txt');
    writeFileSync(
      file,
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 32),
    );
    const changes = [{ change: 'begin-document' as const, at: 5 }];
    expect((await fail('readings.previewFile', { file, changes })).code).toBe('import/not-text');
  });
});
