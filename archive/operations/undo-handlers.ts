import type { Inverse } from '#core/contract/inverse.ts';
import { getStep, joinSteps, listSteps, removeStep, turnStep } from '../undo/undo-steps.ts';
import type { Handlers } from './handler.ts';

/** As many as a menu shows. */
const SHOWN = 100;

export const undoHandlers = {
  'undo.list': (context) => {
    const { db } = context.requireArchive();
    const { name } = context.author;
    return {
      past: listSteps(db, name, false, SHOWN),
      future: listSteps(db, name, true, SHOWN),
    };
  },
  'undo.step': async (context, { direction }) => {
    const { db } = context.requireArchive();
    const { name } = context.author;
    const isUndone = direction === 'redo';
    const [latest] = listSteps(db, name, isUndone, 1);
    if (latest === undefined) return { step: null };
    const step = getStep(db, latest.id);
    const left = [...step.inverses];
    const inverses: Inverse[] = [];
    try {
      for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
        inverses.push(await context.apply(next));
        left.pop();
      }
    } finally {
      // What was done before a failure counts as done.
      turnStep(db, name, { step, isUndone, left, inverses });
    }
    return { step: latest };
  },
  'undo.skip': (context, { id }) => {
    removeStep(context.requireArchive().db, context.author.name, id);
    return {};
  },
  'undo.join': (context, { count }) => {
    joinSteps(context.requireArchive().db, context.author.name, count);
    return {};
  },
} satisfies Partial<Handlers>;
