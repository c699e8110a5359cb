import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inverse } from '#core/contract/inverse.ts';
import { NOTHING_TO_UNDO, recordChange, stepUndo, type UndoList } from '#renderer/state/undo.ts';

/** A dossier that is kept by the same rule as the archive: each change answers with its inverse. */
function keepTitle(): { title: () => string; apply: (inverse: Inverse) => Promise<Inverse> } {
  let title = '';
  return {
    title: () => title,
    apply: (inverse) => {
      if (inverse.operation !== 'dossier.save') throw new Error('unexpected');
      const before: Inverse = { operation: 'dossier.save', request: { title, items: [] } };
      title = inverse.request.title;
      return Promise.resolve(before);
    },
  };
}

const save = (title: string): Inverse => ({ operation: 'dossier.save', request: { title, items: [] } });

test('undoing all and redoing all passes through the same states', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      async (groups) => {
        const dossier = keepTitle();
        let list: UndoList = NOTHING_TO_UNDO;
        const states = [dossier.title()];
        for (const titles of groups) {
          const inverses: Inverse[] = [];
          for (const title of titles) inverses.push(await dossier.apply(save(title)));
          list = recordChange(list, inverses);
          states.push(dossier.title());
        }
        const walk = async (direction: 'undo' | 'redo'): Promise<string[]> => {
          const seen = [dossier.title()];
          for (;;) {
            const next = await stepUndo(list, direction, dossier.apply);
            if (next === null) return seen;
            list = next.list;
            seen.push(dossier.title());
          }
        };
        expect(await walk('undo')).toEqual(states.toReversed());
        expect(await walk('redo')).toEqual(states);
      },
    ),
  );
});

test('a new change forgets what was taken back', async () => {
  const dossier = keepTitle();
  const once = recordChange(NOTHING_TO_UNDO, [await dossier.apply(save('甲'))]);
  const undone = await stepUndo(once, 'undo', dossier.apply);
  expect(recordChange(undone?.list ?? once, [save('')])).toEqual({ past: [[save('')]], future: [] });
});

test('a step that fails moves nothing', async () => {
  const list = recordChange(NOTHING_TO_UNDO, [save('甲')]);
  const error = new Error('archive/read-only');
  expect(await stepUndo(list, 'undo', () => Promise.reject(error))).toEqual({ list, error });
});

test.each(['undo', 'redo'] as const)(
  'a group that fails half-way is split: what was done by %s can be reversed, the rest is tried again',
  async (direction) => {
    const dossier = keepTitle();
    const group = [save('甲'), save('乙'), save('丙')];
    const error = new Error('process/restarting');
    const list: UndoList =
      direction === 'undo' ? { past: [group], future: [] } : { past: [], future: [group] };
    let calls = 0;
    const step = await stepUndo(list, direction, (inverse) => {
      calls += 1;
      return calls === 2 ? Promise.reject(error) : dossier.apply(inverse);
    });
    const left = [[save('甲'), save('乙')]];
    const done = [[save('')]];
    expect(step).toEqual({
      list: direction === 'undo' ? { past: left, future: done } : { past: done, future: left },
      error,
    });
    expect(dossier.title()).toBe('丙');
  },
);

test('a change without inverses is nothing to undo', () => {
  expect(recordChange(NOTHING_TO_UNDO, [])).toBe(NOTHING_TO_UNDO);
});
