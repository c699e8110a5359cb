import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '#archive/database/connection.ts';
import type { Change } from '#core/model/correction.ts';
import type { Document } from '#core/model/document.ts';
import { at, stretch } from '#tests/core/correction/bulletin.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startCorrecting } from './corrected-archive.ts';

const LAKE = at('云溪区人民政府\n关于印发云溪湖');
const POSTS = at('云溪区人民政府\n关于任免');
const merge: Change = { change: 'join-document', at: POSTS };
const split: Change = { change: 'begin-document', at: at('云溪湖保护办法\n\n第一条') };
const ids = (documents: readonly Document[]) => documents.map(({ id }) => id);

describe('a correction', () => {
  it('is in the reading, in the search, in the registers and in the history at once', async () => {
    const { get, issueId, correct } = await startCorrecting();
    await get('profile.save', { author: '史志办' });
    await correct(
      { change: 'set-document', at: POSTS, fields: { title: '云溪区人事任免', signedOn: '2024-04-01' } },
      { change: 'set-text', ...stretch('周 明为云溪区水务局局长。'), text: '周明为云溪区水务局代局长。' },
    );
    expect((await get('search.run', { query: '标题:云溪区人事任免' })).total).toBe(1);
    expect((await get('search.run', { query: '水务局代局长' })).total).toBe(1);
    const { register } = await get('registers.list', { register: 'appointments' });
    expect(register.rows).toMatchObject([{ person: '周明', date: '2024-04-01' }]);
    expect((await get('search.complete', { text: '云溪区人事' })).completions).toMatchObject([
      { text: '云溪区人事任免' },
    ]);
    const { corrections, total } = await get('corrections.list', { issueId });
    expect({ corrections, total }).toMatchObject({
      total: 2,
      corrections: [
        {
          change: { change: 'set-text' },
          before: { change: 'set-text', text: '周明为云溪区水务局局长。' },
          documentTitle: '云溪区人事任免',
          author: '史志办',
          state: 'in-force',
        },
        {
          change: { fields: { title: '云溪区人事任免' } },
          before: {
            fields: { title: '云溪区人民政府关于任免周明等工作人员职务的通知', signedOn: '2024-03-22' },
          },
          documentTitle: '云溪区人民政府关于任免周明等工作人员职务的通知',
          issue: '云溪区人民政府公报 2024年第2期',
          state: 'in-force',
        },
      ],
    });
  });

  it('can be taken back and made again; it stays in the history', async () => {
    const { get, issueId, documents, correct } = await startCorrecting();
    const plain = await documents();
    const undo = await correct({ change: 'set-document', at: LAKE, fields: { title: '甲' } }, merge);
    const corrected = await documents();
    const redo = (await get('corrections.revoke', undo.request)).inverse;
    expect(await documents()).toEqual(plain);
    const revoked = (await get('corrections.list', { issueId })).corrections.map(({ state }) => state);
    expect(revoked).toEqual(['revoked', 'revoked']);
    expect(redo).toEqual({ operation: 'corrections.restore', request: undo.request });
    expect((await get('corrections.restore', undo.request)).inverse).toEqual(undo);
    expect(await documents()).toEqual(corrected);
  });

  it('that was taken back already is passed over', async () => {
    const { get, documents, correct } = await startCorrecting();
    const plain = await documents();
    const { request } = await correct(merge);
    await get('corrections.revoke', request);
    expect((await get('corrections.revoke', request)).inverse.request).toEqual(request);
    expect(await documents()).toEqual(plain);
  });

  it('of the issue gives it another place on the shelf', async () => {
    const { get, correct } = await startCorrecting();
    const undo = await correct({
      change: 'set-issue',
      fields: { bulletin: '云溪公报', year: 2025, number: 1 },
    });
    expect((await get('issues.list', {})).issues.map(({ title }) => title)).toEqual(['云溪公报 2025年第1期']);
    await get('corrections.revoke', undo.request);
    expect((await get('issues.list', {})).issues.map(({ title }) => title)).toEqual([
      '云溪区人民政府公报 2024年第2期',
    ]);
  });

  it('of a place beyond the source is refused by name, and nothing is changed', async () => {
    const { get, fail, issueId } = await startCorrecting();
    const changes: Change[] = [merge, { change: 'begin-document', at: 999_999_999 }];
    expect(await fail('corrections.save', { issueId, changes })).toMatchObject({
      code: 'ipc/invalid-request',
      context: { field: 'changes.1.at' },
    });
    expect((await get('corrections.list', {})).total).toBe(0);
  });

  it('that an older archive let in is still told and can be taken back', async () => {
    const { get, folder, issueId, correct } = await startCorrecting();
    await correct({ change: 'set-document', at: LAKE, fields: { title: '甲' } });
    await get('archive.close', {});
    const db = openConnection(join(folder, 'archive.sqlite'), { readOnly: false, mustExist: true });
    const change = {
      change: 'set-document',
      at: LAKE,
      fields: { title: '甲\n\u202E乙', pageStart: 9, pageEnd: 2 },
    };
    db.prepare(
      `INSERT INTO correction (original_sha256, change, before, document_title, author, at, state)
         SELECT original_sha256, :change, :change, document_title, author, at, state FROM correction`,
    ).run({ change: JSON.stringify(change) });
    db.close();
    await get('archive.open', { folder });
    const { corrections } = await get('corrections.list', { issueId });
    expect(corrections[0]).toMatchObject({ change, before: change });
    await get('corrections.revoke', { ids: corrections.map(({ id }) => id) });
    expect((await get('corrections.list', { issueId })).corrections.map(({ state }) => state)).toEqual([
      'revoked',
      'revoked',
    ]);
  });

  it('that hits nothing waits, and the reading is as it was', async () => {
    const { get, issueId, documents, correct } = await startCorrecting();
    const plain = await documents();
    await correct(
      { change: 'set-document', at: at('为切实') + 3, fields: { title: '甲' } },
      { change: 'set-block', at: at('为切实') + 3, kind: 'note', level: null },
    );
    expect(await documents()).toEqual(plain);
    const { corrections } = await get('corrections.list', { issueId });
    expect(corrections.map(({ state, before }) => [state, before])).toEqual([
      ['not-placed', null],
      ['not-placed', null],
    ]);
  });

  it('is told as replaced when a later one says otherwise', async () => {
    const { get, correct } = await startCorrecting();
    await correct({ change: 'set-document', at: LAKE, fields: { title: '甲' } });
    await correct({ change: 'set-document', at: LAKE, fields: { title: '乙' } });
    const { corrections } = await get('corrections.list', {});
    expect(corrections.map(({ state, before }) => [state, before])).toMatchObject([
      ['in-force', { fields: { title: '甲' } }],
      ['replaced', { fields: { title: '云溪区人民政府关于印发云溪湖保护办法的通知' } }],
    ]);
  });

  it('is written in the journal, whose chain holds', async () => {
    const { get, finish, correct } = await startCorrecting();
    await correct(merge);
    const job = await finish(await get('verify.start', {}));
    expect(job.result).toMatchObject({ report: { ok: true } });
  });

  it('of all text is refused, and nothing is changed', async () => {
    const { get, fail, issueId, documents } = await startCorrecting();
    const plain = await documents();
    const all: Change = { change: 'set-aside', at: 0, end: 100_000 };
    expect((await fail('corrections.save', { issueId, changes: [all] })).code).toBe(
      'correction/nothing-left',
    );
    expect(await documents()).toEqual(plain);
    expect((await get('corrections.list', {})).total).toBe(0);
  });
});

describe('corrections that wait their turn when the archive is closed', () => {
  it.each<[string, (archive: Awaited<ReturnType<typeof startCorrecting>>) => Promise<unknown>[]]>([
    [
      'of issues',
      ({ host, issueId }) =>
        ['甲', '乙', '丙'].map((title) =>
          host.call('corrections.save', {
            issueId,
            changes: [{ change: 'set-document', at: LAKE, fields: { title } }, merge],
          }),
        ),
    ],
    [
      'of facts of documents',
      ({ host }) =>
        ['甲', '乙', '丙'].map((title) =>
          host.call('corrections.setFields', { documentIds: [1, 2] as never, fields: { title } }),
        ),
    ],
    [
      'that are taken back',
      ({ host }) => [1, 1].map((id) => host.call('corrections.revoke', { ids: [id] as never })),
    ],
  ])('end because no archive is open, and not as a bug: %s', async (_, begin) => {
    const archive = await startCorrecting();
    await archive.correct(merge);
    const calls = begin(archive);
    await archive.get('archive.close', {});
    const codes = (await Promise.all(calls)).map(
      (answer) => (answer as { error?: { code: string } }).error?.code ?? 'kept',
    );
    expect(codes.filter((code) => code !== 'kept' && code !== 'archive/not-open')).toEqual([]);
    expect(codes.at(-1)).toBe('archive/not-open');
  });
});

describe('documents of an issue that is corrected', () => {
  it('keep their ids through a merge, and the one that went comes back under its own', async () => {
    const { get, documents, correct } = await startCorrecting();
    const plain = await documents();
    const undo = await correct(merge);
    expect(ids(await documents())).toEqual(ids(plain).slice(0, 2));
    expect(
      (await get('search.run', { query: '水务局局长' })).hits.map(({ documentId }) => documentId),
    ).toEqual([plain[1]?.id]);
    await get('corrections.revoke', undo.request);
    expect(await documents()).toEqual(plain);
    expect(
      (await get('search.run', { query: '水务局局长' })).hits.map(({ documentId }) => documentId),
    ).toEqual([plain[2]?.id]);
  });

  it('keep their ids through a split, and the new one through undo and redo', async () => {
    const { get, documents, correct } = await startCorrecting();
    const plain = await documents();
    const undo = await correct(split);
    const parted = await documents();
    expect(ids(parted)).toEqual([plain[0]?.id, plain[1]?.id, parted[2]?.id, plain[2]?.id]);
    await get('corrections.revoke', undo.request);
    expect(await documents()).toEqual(plain);
    await get('corrections.restore', undo.request);
    expect(await documents()).toEqual(parted);
  });

  it('keep their ids when all of them move at once', async () => {
    const { documents, correct } = await startCorrecting();
    const plain = await documents();
    await correct(
      split,
      { change: 'begin-document', at: at('一、压实责任') },
      { change: 'join-document', at: LAKE },
    );
    const kept = ids(await documents());
    expect(kept[0]).toBe(plain[0]?.id);
    expect(kept.at(-1)).toBe(plain[2]?.id);
    expect(new Set(kept).size).toBe(kept.length);
  });
});

describe('annotations of an issue that is corrected', () => {
  it('go with their passages through merge and split, and back, removed ones too', async () => {
    const { get, documents, correct, mark, marks } = await startCorrecting();
    const [first, second, third] = await documents();
    if (!first || !second || !third) throw new Error('no documents');
    const inTitle = await mark(third.id, '关于任免周明');
    const inText = await mark(third.id, '周明为云溪区水务局局长');
    const inMeasures = await mark(second.id, '湖区禁止倾倒垃圾');
    const elsewhere = await mark(first.id, '防汛责任制');
    const removed = await mark(third.id, '区政府决定');
    await get('annotations.remove', { ids: [removed] });
    const plain = await marks();
    const merged = await correct(merge);
    expect(await marks()).toEqual({
      [inTitle]: `${second.id} 关于任免周明`,
      [inText]: `${second.id} 周明为云溪区水务局局长`,
      [inMeasures]: `${second.id} 湖区禁止倾倒垃圾`,
      [elsewhere]: `${first.id} 防汛责任制`,
    });
    const parted = await correct(split);
    const measures = (await documents())[2]?.id;
    expect((await marks())[inMeasures]).toBe(`${measures ?? ''} 湖区禁止倾倒垃圾`);
    await get('corrections.revoke', parted.request);
    await get('corrections.revoke', merged.request);
    expect(await marks()).toEqual(plain);
    await get('annotations.restore', { ids: [removed] });
    expect((await marks())[removed]).toBe(`${third.id} 区政府决定`);
  });

  it('stand where they stood when a slip beside them is corrected, and are found when one inside them is', async () => {
    const { get, documents, correct, mark, marks } = await startCorrecting();
    const document = (await documents())[1];
    if (!document) throw new Error('no document');
    const inside = await mark(document.id, '现将《云溪湖保护办法》印发给你们，请认真贯彻执行');
    const behind = await mark(document.id, '湖区禁止倾倒垃圾');
    const plain = await marks();
    const undo = await correct({
      change: 'set-text',
      ...stretch('现将《云溪湖保护办法》印发给你们，请认真贯彻执行。'),
      text: '现将《云溪湖保护办法》印发你们，请认真遵照执行。',
    });
    expect(await marks()).toEqual({
      [inside]: `${document.id} 现将《云溪湖保护办法》印发你们，请认真遵照执行`,
      [behind]: `${document.id} 湖区禁止倾倒垃圾`,
    });
    await get('corrections.revoke', undo.request);
    expect(await marks()).toEqual(plain);
  });

  it('whose words are gone are orphans with their old quote, and stand again when the words come back', async () => {
    const { get, documents, correct, mark, marks } = await startCorrecting();
    const document = (await documents())[1];
    if (!document) throw new Error('no document');
    const id = await mark(document.id, '湖区禁止倾倒垃圾');
    const plain = await marks();
    const undo = await correct({ change: 'set-aside', ...stretch('第二条 湖区禁止倾倒垃圾。') });
    expect(await marks()).toEqual({ [id]: `${document.id} orphan` });
    const { annotations } = await get('annotations.list', { documentId: document.id });
    expect(annotations.map(({ selector }) => selector.quote)).toEqual(['湖区禁止倾倒垃圾']);
    await get('corrections.revoke', undo.request);
    expect(await marks()).toEqual(plain);
  });
});

describe('annotations that come from an archive without the correction', () => {
  it('are placed in the document that holds their passage here', async () => {
    const there = await startCorrecting();
    const third = (await there.documents())[2];
    if (!third) throw new Error('no document');
    const id = await there.mark(third.id, '周明为云溪区水务局局长');
    const file = join(makeTempFolder(), 'a.jsonld');
    await there.get('annotations.export', { file });
    const here = await startCorrecting();
    await here.correct({ change: 'join-document', at: LAKE });
    expect(await here.get('annotations.import', { file })).toMatchObject({ added: 1, unplaced: [] });
    const documents = await here.documents();
    expect(await here.marks()).toEqual({ [id]: `${documents[1]?.id ?? ''} 周明为云溪区水务局局长` });
  });
});

describe('the dossier of an issue that is corrected', () => {
  it('shows the document that holds the text of one that was merged, once, and that one again after undo', async () => {
    const { get, documents, correct } = await startCorrecting();
    const [, second, third] = await documents();
    if (!second || !third) throw new Error('no documents');
    const items = [third.id, second.id].map((documentId) => ({ kind: 'document' as const, documentId }));
    await get('dossier.save', { title: '摘编', items });
    const undo = await correct(merge);
    const shown = { title: '摘编', items: [{ kind: 'document' as const, documentId: second.id }] };
    expect(await get('dossier.get', {})).toEqual(shown);
    // Saving what it shows loses nothing of what was chosen.
    await get('dossier.save', shown);
    await get('corrections.revoke', undo.request);
    expect((await get('dossier.get', {})).items).toEqual(items);
  });
});
