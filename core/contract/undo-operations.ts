import * as z from 'zod';
import { undoStepSchema } from '../model/undo.ts';
import { defineOperation } from './define-operation.ts';
import { nothing } from './parts.ts';

const lists = z.object({ past: z.array(undoStepSchema), future: z.array(undoStepSchema) });

/** Taking changes back, by profile, across sessions: every answer that holds an inverse is a step. */
export const undoOperations = {
  'undo.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: lists,
    summary: 'List what the present profile can take back and do again, the latest first.',
  }),
  'undo.step': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({
      direction: z.enum(['undo', 'redo']),
      /** At most so many of the changes that the step consists of, all for null; the rest stays as the latest step. */
      most: z.number().int().positive().nullable().default(null),
      /** This goes on with the step that the last call did a part of: what it did becomes one with that. */
      goesOn: z.boolean().default(false),
    }),
    response: z.object({ step: undoStepSchema.nullable(), left: z.number().int().nonnegative() }),
    summary:
      'Take the latest change of the present profile back, or do the latest taken back again, and say how much of it is left; null where there is none.',
  }),
  'undo.skip': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ id: z.number().int().positive() }),
    response: nothing,
    summary: 'Let go of a step of the present profile that cannot be done, so that those below it can.',
  }),
  'undo.join': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ count: z.number().int().min(2).max(100) }),
    response: nothing,
    summary: 'Make one step of the latest changes, so that they are taken back together.',
  }),
} as const;
