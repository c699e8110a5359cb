import * as z from 'zod';
import { isoInstantSchema } from './ids.ts';

/** The archive now open, as the status bar tells it. */
export const archiveStatusSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Absolute path of the archive folder. */
  folder: z.string(),
  readOnly: z.boolean(),
  issues: z.number().int(),
  documents: z.number().int(),
  annotations: z.number().int(),
  /** Pages that have no text to search; null where the database is too damaged to tell. */
  withoutText: z.number().int().nullable(),
  /** Issues that were read by other rules than the present ones. */
  readByOlderRules: z.number().int(),
  /** `older` where rows were drawn by older rules and nothing can be written to draw them again. */
  registersState: z.enum(['ready', 'redrawing', 'older']),
  indexState: z.enum(['ready', 'rebuilding']),
  lastVerified: z.object({ at: isoInstantSchema, ok: z.boolean() }).nullable(),
  lastBackup: z.object({ at: isoInstantSchema, file: z.string() }).nullable(),
});
export type ArchiveStatus = z.infer<typeof archiveStatusSchema>;
