import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inverse } from '#core/contract/archive-operations.ts';
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
            list = next;
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
  expect(recordChange(undone ?? once, [save('')])).toEqual({ past: [[save('')]], future: [] });
});

test('a step that fails moves nothing', async () => {
  const list = recordChange(NOTHING_TO_UNDO, [save('甲')]);
  const refuse = (): Promise<Inverse> => Promise.reject(new Error('archive/read-only'));
  await expect(stepUndo(list, 'undo', refuse)).rejects.toThrow('archive/read-only');
  expect(list.past.length).toBe(1);
});

test('a change without inverses is nothing to undo', () => {
  expect(recordChange(NOTHING_TO_UNDO, [])).toBe(NOTHING_TO_UNDO);
});
