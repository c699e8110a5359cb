import { describe, expect, it } from 'vitest';
import { keepUnshown } from '#archive/annotations/keep-unshown.ts';
import { MAX_DOSSIER_ITEMS, type ExcerptItem } from '#core/model/excerpt.ts';
import { documentIdSchema } from '#core/model/ids.ts';

const item = (id: number): ExcerptItem => ({ kind: 'document', documentId: documentIdSchema.parse(id) });
const idOf = (one: ExcerptItem) => (one.kind === 'document' ? Number(one.documentId) : -1);

/** Stored items, each with what is shown in its place; null for nothing. */
type Case = [name: string, stored: [number, number | null][], saved: number[], expected: number[]];

describe('keepUnshown', () => {
  it.each<Case>([
    ['nothing was stored', [], [1, 2], [1, 2]],
    [
      'all is shown: what was saved, in its order',
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      [3, 1, 4],
      [3, 1, 4],
    ],
    [
      'a hidden item stays behind the one before it',
      [
        [1, 1],
        [9, null],
        [2, 2],
      ],
      [1, 2],
      [1, 9, 2],
    ],
    [
      'wherever that one goes',
      [
        [1, 1],
        [9, null],
        [2, 2],
      ],
      [2, 1],
      [2, 1, 9],
    ],
    [
      'a hidden item stays at the beginning',
      [
        [9, null],
        [1, 1],
      ],
      [1],
      [9, 1],
    ],
    [
      'where the one before it is removed it falls back',
      [
        [1, 1],
        [2, 2],
        [9, null],
        [3, 3],
      ],
      [1, 3],
      [1, 9, 3],
    ],
    [
      'a merged document stands for itself in the place of what is shown',
      [
        [9, 2],
        [1, 1],
      ],
      [1, 2],
      [1, 9],
    ],
    [
      'one that is shown in its own right keeps its place',
      [
        [9, 2],
        [1, 1],
        [2, 2],
      ],
      [1, 2],
      [9, 1, 2],
    ],
    [
      'two that were merged into one both stay',
      [
        [8, 2],
        [9, 2],
      ],
      [2],
      [8, 9],
    ],
    [
      'what stands for a merged one was removed: both go',
      [
        [9, 2],
        [1, 1],
      ],
      [1],
      [1],
    ],
    ['what stands for it was chosen besides', [[9, 2]], [2, 2], [9, 2]],
    [
      'an undo names the stored items',
      [
        [9, 2],
        [8, null],
        [1, 1],
      ],
      [9, 8],
      [9, 8],
    ],
  ])('%s', (_, stored, saved, expected) => {
    const before = stored.map(([id, shown]) => ({
      stored: item(id),
      shown: shown === null ? null : item(shown),
    }));
    expect(keepUnshown(before, saved.map(item)).map(idOf)).toEqual(expected);
  });

  it('never holds more than a dossier takes', () => {
    const before = [1, 2, 3].map((id) => ({ stored: item(id), shown: null }));
    const saved = Array.from({ length: MAX_DOSSIER_ITEMS - 2 }, (_, index) => item(index + 10));
    const kept = keepUnshown(before, saved);
    expect(kept).toHaveLength(MAX_DOSSIER_ITEMS);
    expect(kept.slice(0, 3).map(idOf)).toEqual([1, 2, 10]);
  });
});
