import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import { BULLETIN } from '#tests/core/correction/bulletin.ts';
import { startCorrecting } from './corrected-archive.ts';
import { LAKE_MEASURES, RIVER_MEASURES, TWINS } from './twin-texts.ts';

/** The second attached text is a document; then the document begins with the first one instead. */
const begin: Change = { change: 'begin-document', at: RIVER_MEASURES };
const move: Change[] = [
  { change: 'join-document', at: RIVER_MEASURES },
  { change: 'begin-document', at: LAKE_MEASURES },
];

async function startWithTwins() {
  const started = await startCorrecting(TWINS);
  await started.correct(begin);
  const [, notice, river] = await started.documents();
  if (!notice || !river) throw new Error('no documents');
  return { ...started, notice, river };
}

describe('annotations of twin texts whose boundary is moved', () => {
  it('stay at the very passage they mark, and are where they were when it is undone', async () => {
    const { get, documents, correct, mark, notice } = await startWithTwins();
    const penalty = await mark(notice.id, '第三条 违者处以罚款。');
    const litter = await mark(notice.id, '湖区禁止倾倒垃圾');
    /** Whose measures each passage is of. */
    const measures = async () => {
      const texts = new Map((await documents()).map(({ id, text }) => [id, text]));
      const { annotations } = await get('annotations.list', { documentId: null });
      return Object.fromEntries(
        annotations.map(({ id, documentId, range }) => [
          id,
          [...(texts.get(documentId) ?? '').slice(0, range?.start ?? 0).matchAll(/为保护云溪(.)/gu)].at(
            -1,
          )?.[1],
        ]),
      );
    };
    const plain = await get('annotations.list', { documentId: null });
    const undo = await correct(...move);
    expect(await measures()).toEqual({ [penalty]: '湖', [litter]: '湖' });
    await get('corrections.revoke', undo.request);
    expect(await measures()).toEqual({ [penalty]: '湖', [litter]: '湖' });
    expect(await get('annotations.list', { documentId: null })).toEqual(plain);
  });
});

describe('what hangs on a document whose boundary is moved', () => {
  it('does not go over to another one, and is there again when it is undone', async () => {
    const { get, documents, correct, river } = await startWithTwins();
    const item = { kind: 'document' as const, documentId: river.id };
    await get('dossier.save', { title: '摘编', items: [item] });
    await get('validity.save', {
      decisions: [{ documentId: river.id, status: 'repealed', since: null, note: '馆员认定' }],
    });
    const decided = async () =>
      (await get('validity.list', { state: 'decided' })).entries.map(({ document }) => document.title);
    const plain = await documents();
    const undo = await correct(...move);
    const moved = await documents();
    expect(moved.map(({ title }) => title)).toContain('云溪湖保护办法');
    expect(await decided()).toEqual([]);
    await get('corrections.revoke', undo.request);
    expect(await documents()).toEqual(plain);
    expect(await decided()).toEqual(['云溪河保护办法']);
    expect((await get('dossier.get', {})).items).toEqual([item]);
    await get('corrections.restore', undo.request);
    expect(await documents()).toEqual(moved);
  });

  it('is there again after any moves are undone in their order', async () => {
    const started = await startCorrecting(BULLETIN + BULLETIN.replaceAll('云溪', '沧浪'));
    const { get, documents, correct, mark, marks } = started;
    const plain = await documents();
    const starts = plain.flatMap(({ blocks }) =>
      blocks.flatMap(({ source }) => (source ? [source.start] : [])),
    );
    for (const { id, text } of plain)
      for (const words of text.split('\n').filter((line) => line.length > 3)) await mark(id, words);
    const marked = await marks();
    const move = fc.record({ document: fc.nat(), to: fc.nat() });
    const arbitraryMoves = fc.array(move, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(arbitraryMoves, async (moves) => {
        const undos: Awaited<ReturnType<typeof correct>>[] = [];
        for (const { document, to } of moves) {
          const begun = (await documents()).map(({ blocks }) => blocks[0]?.source?.start ?? 0);
          const at = begun[1 + (document % (begun.length - 1))] ?? 0;
          const free = starts.filter((start) => start > 0 && !begun.includes(start));
          const there = free[to % free.length] ?? 0;
          undos.push(await correct({ change: 'join-document', at }, { change: 'begin-document', at: there }));
        }
        for (const { request } of undos.reverse()) await get('corrections.revoke', request);
        expect(await documents()).toEqual(plain);
        expect(await marks()).toEqual(marked);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});
