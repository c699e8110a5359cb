import * as z from 'zod';
import { isoInstantSchema } from './ids.ts';

/** Who wrote something down, and when. */
export const authorshipSchema = z.object({ author: z.string().max(200), at: isoInstantSchema });
export type Authorship = z.infer<typeof authorshipSchema>;
