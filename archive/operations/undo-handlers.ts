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
  'undo.step': async (context, { direction, most, goesOn }) => {
    const { db } = context.requireArchive();
    const { name } = context.author;
    const isUndone = direction === 'redo';
    const [latest] = listSteps(db, name, isUndone, 1);
    if (latest === undefined) return { step: null, left: 0 };
    const step = getStep(db, latest.id);
    const left = [...step.inverses];
    const inverses: Inverse[] = [];
    try {
      for (
        let next = left.at(-1);
        next !== undefined && inverses.length < (most ?? Infinity);
        next = left.at(-1)
      ) {
        inverses.push(await context.apply(next));
        left.pop();
      }
    } finally {
      // What was done before a failure counts as done.
      turnStep(db, name, { step, isUndone, left, inverses, goesOn });
    }
    return { step: latest, left: left.length };
  },
  'undo.skip': (context, { id }) => {
    removeStep(context.requireArchive().db, context.author.name, id);
    return {};
  },
  'undo.join': (context, { count }) => {
    joinSteps(context.requireArchive().db, context.author.name, { isUndone: false, count });
    return {};
  },
} satisfies Partial<Handlers>;
