import * as z from 'zod';
import { isoInstantSchema } from './ids.ts';

/** A change that can be taken back or done again: the operation that made it, and when. */
export const undoStepSchema = z.object({
  id: z.number().int().positive(),
  operation: z.string(),
  at: isoInstantSchema,
});
export type UndoStep = z.infer<typeof undoStepSchema>;
