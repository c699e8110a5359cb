import * as z from 'zod';
import { jobIdSchema } from '../model/ids.ts';

/** Shapes that requests and responses of several operations are made of. */
export const nothing = z.object({}).strict();
export const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => !text.includes('\0'), 'a path holds no NUL');
/** What opens a locked file. */
export const password = z.string().min(1).max(200);
export const started = z.object({ jobId: jobIdSchema });
/** A stretch of a long list. */
export const stretch = {
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(1000).default(200),
};
export const total = z.number().int().nonnegative();
