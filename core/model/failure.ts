import * as z from 'zod';
import { ERROR_CODES } from '../errors/error-codes.ts';

/** A failure as data: what crosses every boundary. `ref` finds the log entry of a bug. */
export const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  ref: z.string().nullable(),
});
export type Failure = z.infer<typeof failureSchema>;
