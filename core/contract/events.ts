import * as z from 'zod';
import { failureSchema, jobSchema } from '../model/job.ts';

export const CHANGED_PARTS = [
  'issues',
  'batches',
  'registers',
  'annotations',
  'dossier',
  'searches',
  'index',
  'archive',
  'recognition',
  'watching',
  'settings',
] as const;

/** What is told without being asked. */
export const events = {
  /** A job moved: at most ten times a second for each job, and always on its last state. */
  'job.changed': jobSchema,
  /** Something stored is different now; views read it again. */
  'archive.changed': z.object({ parts: z.array(z.enum(CHANGED_PARTS)) }),
  /** The archive process ended unexpectedly and was started again. */
  'process.restarted': z.object({ failure: failureSchema, reopened: z.boolean() }),
  /** The archive process ended too often and is not started again until something is asked of it. */
  'process.stopped': z.object({ failure: failureSchema }),
  /** Files were dropped on the window. */
  'files.dropped': z.object({ paths: z.array(z.string()) }),
  /** A menu item or its shortcut was chosen. */
  'menu.chosen': z.object({
    command: z.enum([
      'import',
      'find',
      'undo',
      'redo',
      'print',
      'new-archive',
      'open-archive',
      'open-samples',
      'help',
    ]),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventOf<Name extends EventName> = z.output<(typeof events)[Name]>;
