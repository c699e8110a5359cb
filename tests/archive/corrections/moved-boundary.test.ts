import { describe, expect, it } from 'vitest';
import type { Change } from '#core/model/correction.ts';
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
