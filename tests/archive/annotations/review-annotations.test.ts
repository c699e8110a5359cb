import { describe, expect, it } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import { startCorrecting, type CorrectedArchive } from '#tests/archive/corrections/corrected-archive.ts';
import { at, stretch } from '#tests/core/correction/bulletin.ts';

const slip = {
  change: 'set-text' as const,
  ...stretch('现将《云溪湖保护办法》印发给你们，请认真贯彻执行。'),
  text: '现将《云溪湖保护办法》印发你们，请认真遵照执行。',
};
const gone = { change: 'set-aside' as const, ...stretch('第二条 湖区禁止倾倒垃圾。') };

/** An issue in which one passage reads otherwise now, one was shifted, one is gone, and one stands where it stood. */
async function startWithChanges() {
  const archive = await startCorrecting();
  const [first, second] = await archive.documents();
  if (!first || !second) throw new Error('no documents');
  const ids = {
    changed: await archive.mark(second.id, '现将《云溪湖保护办法》印发给你们，请认真贯彻执行'),
    moved: await archive.mark(second.id, '第一条 为保护云溪湖'),
    lost: await archive.mark(second.id, '湖区禁止倾倒垃圾'),
    unchanged: await archive.mark(first.id, '防汛责任制'),
  };
  const undo = await archive.correct(slip, gone);
  return { ...archive, ids, second, undo };
}

async function waiting({ get }: CorrectedArchive) {
  const { reviews, counts } = await get('annotations.awaiting', {});
  return {
    counts,
    reviews: Object.fromEntries(
      reviews.map(({ annotation, outcome, old, now }) => [
        annotation.id,
        `${outcome}: ${old.selector.quote} → ${now.passage}`,
      ]),
    ),
  };
}

async function apply({ get }: CorrectedArchive, inverse: Inverse) {
  return (await get(inverse.operation, inverse.request as never)).inverse;
}

describe('annotations of a text that changed', () => {
  it('wait for a look with what was there and what is there now', async () => {
    const archive = await startWithChanges();
    const { ids } = archive;
    expect(await waiting(archive)).toEqual({
      counts: { moved: 1, changed: 1, lost: 1, shifts: 0 },
      reviews: {
        [ids.changed]:
          'changed: 现将《云溪湖保护办法》印发给你们，请认真贯彻执行 → 现将《云溪湖保护办法》印发你们，请认真遵照执行',
        [ids.moved]: 'moved: 第一条 为保护云溪湖 → 第一条 为保护云溪湖',
        [ids.lost]: 'lost: 湖区禁止倾倒垃圾 → ',
      },
    });
    const { reviews } = await archive.get('annotations.awaiting', { outcomes: ['lost'] });
    expect(reviews[0]?.now).toMatchObject({
      range: null,
      before: expect.stringContaining('制定本办法。') as string,
    });
    expect(reviews[0]?.old).toMatchObject({
      documentTitle: archive.second.title,
      selector: { prefix: expect.stringMatching(/第二条 $/u) as string },
    });
  });

  it('wait no more when the text comes back', async () => {
    const archive = await startWithChanges();
    await archive.get('corrections.revoke', archive.undo.request);
    expect((await waiting(archive)).reviews).toEqual({});
    expect(Object.values(await archive.marks()).map((mark) => mark.split(' ').slice(1).join(' '))).toContain(
      '湖区禁止倾倒垃圾',
    );
  });

  it('tell what was seen first, however often the text changes', async () => {
    const archive = await startWithChanges();
    await archive.get('corrections.revoke', archive.undo.request);
    await archive.correct({ ...slip, text: '现将《云溪湖保护办法》印发大家，请认真遵照执行。' });
    await archive.correct({ ...slip, text: '现将《云溪湖保护办法》印发诸位，请认真遵照执行。' });
    expect((await waiting(archive)).reviews[archive.ids.changed]).toBe(
      'changed: 现将《云溪湖保护办法》印发给你们，请认真贯彻执行 → 现将《云溪湖保护办法》印发诸位，请认真遵照执行',
    );
  });

  it('say so when they go to another document, or are shifted with their surroundings', async () => {
    const archive = await startCorrecting();
    const [, second, third] = await archive.documents();
    if (!second || !third) throw new Error('no documents');
    const id = await archive.mark(third.id, '周明为云溪区水务局局长');
    await archive.correct({ change: 'join-document', at: at('云溪区人民政府\n关于任免') });
    const [review] = (await archive.get('annotations.awaiting', {})).reviews;
    expect(review).toMatchObject({
      annotation: { id, documentId: second.id },
      outcome: 'moved',
      isShift: false,
      old: { documentId: third.id, documentTitle: third.title },
    });
    const far = await startCorrecting();
    const [first] = await far.documents();
    if (!first) throw new Error('no documents');
    await far.mark(first.id, '2024年3月18日');
    await far.correct({
      change: 'set-text',
      ...stretch('为切实做好今年防汛工作，现将有关事项通知如下。'),
      text: '切实做好今年防汛工作，现将有关事项通知如下。',
    });
    expect((await far.get('annotations.awaiting', {})).counts).toEqual({
      moved: 1,
      changed: 0,
      lost: 0,
      shifts: 1,
    });
  });

  it('are taken for good, many at once, and that can be taken back and done again', async () => {
    const archive = await startWithChanges();
    const { ids, get } = archive;
    const before = await waiting(archive);
    const listed = await get('annotations.list', { documentId: null });
    const { inverse } = await get('annotations.accept', { ids: [ids.changed, ids.moved, ids.lost] });
    expect((await waiting(archive)).reviews).toEqual({});
    const quotes = async () =>
      Object.fromEntries(
        (await get('annotations.list', { documentId: null })).annotations.map((each) => [
          each.id,
          each.selector.quote,
        ]),
      );
    expect(await quotes()).toMatchObject({
      [ids.changed]: '现将《云溪湖保护办法》印发你们，请认真遵照执行',
      [ids.lost]: '湖区禁止倾倒垃圾',
    });
    const redo = await apply(archive, inverse);
    expect(await waiting(archive)).toEqual(before);
    expect(await get('annotations.list', { documentId: null })).toEqual(listed);
    await apply(archive, redo);
    expect((await waiting(archive)).reviews).toEqual({});
  });

  it('are pointed to another passage, and that can be taken back', async () => {
    const archive = await startWithChanges();
    const { ids, get, second } = archive;
    const before = await waiting(archive);
    const { text } = await get('documents.get', { documentId: second.id });
    const start = text.indexOf('制定本办法');
    const places = [{ id: ids.lost, documentId: second.id, range: { start, end: start + 5 } }];
    const { inverse } = await get('annotations.repoint', { places });
    expect((await archive.marks())[ids.lost]).toBe(`${second.id} 制定本办法`);
    expect((await waiting(archive)).counts.lost).toBe(0);
    await apply(archive, inverse);
    expect(await waiting(archive)).toEqual(before);
  });

  it('are given up where what was found is not it, until they are pointed somewhere, and that can be taken back', async () => {
    const archive = await startWithChanges();
    const { ids, get, second } = archive;
    const listed = await get('annotations.list', { documentId: null });
    const before = await waiting(archive);
    const given = async () =>
      (await get('annotations.list', { documentId: null })).annotations.flatMap(
        ({ id, isGivenUp, state, selector, awaiting }) =>
          isGivenUp
            ? [`${id === ids.changed ? 'changed' : 'moved'} ${state} ${awaiting ?? '-'} ${selector.quote}`]
            : [],
      );
    const { inverse } = await get('annotations.giveUp', { ids: [ids.changed, ids.moved] });
    const both = [
      'changed orphan - 现将《云溪湖保护办法》印发给你们，请认真贯彻执行',
      'moved orphan - 第一条 为保护云溪湖',
    ];
    expect((await given()).toSorted()).toEqual(both);
    expect((await waiting(archive)).counts).toEqual({ moved: 0, changed: 0, lost: 1, shifts: 0 });
    // Neither the text coming back nor a note that is written brings them back.
    await get('corrections.revoke', archive.undo.request);
    await get('annotations.change', { which: { ids: [ids.moved] }, change: { note: '已删' } });
    expect((await given()).toSorted()).toEqual(both);
    expect((await waiting(archive)).reviews).toEqual({});
    const { text } = await get('documents.get', { documentId: second.id });
    const start = text.indexOf('制定本办法');
    await get('annotations.repoint', {
      places: [{ id: ids.moved, documentId: second.id, range: { start, end: start + 5 } }],
    });
    expect(await given()).toEqual(both.slice(0, 1));
    for (let step = 0; step < 3; step += 1) await get('undo.step', { direction: 'undo' });
    await apply(archive, inverse);
    expect(await waiting(archive)).toEqual(before);
    expect(await get('annotations.list', { documentId: null })).toEqual(listed);
  });

  it('keep waiting when their note is edited', async () => {
    const archive = await startWithChanges();
    const { ids, get } = archive;
    const before = await waiting(archive);
    await get('annotations.change', { which: { ids: [ids.changed, ids.lost] }, change: { note: '核对' } });
    const [lost] = (await get('annotations.query', { filter: { states: ['lost'] } })).annotations;
    if (!lost) throw new Error('not found');
    const { style, color, note, tags, documentId, selector } = lost;
    await get('annotations.save', {
      id: lost.id,
      documentId,
      range: selector.range,
      style,
      color,
      note,
      tags,
    });
    expect(await waiting(archive)).toEqual(before);
  });
});
