import * as z from 'zod';
import { ANNOTATION_COLORS, ANNOTATION_STYLES } from './annotation.ts';
import { annotationIdSchema } from './ids.ts';

/** What differs between the annotation that is held and the one of a file. */
export const MERGE_FIELDS = [
  'style',
  'color',
  'note',
  'tags',
  'isShared',
  'link',
  'passage',
  'author',
  'removed',
] as const;

const sideSchema = z.object({
  style: z.enum(ANNOTATION_STYLES),
  color: z.enum(ANNOTATION_COLORS),
  note: z.string(),
  tags: z.array(z.string()),
  quote: z.string(),
  author: z.string(),
  changedAt: z.string(),
});

/**
 * One annotation of a file. `added`: not held yet; `changed`: the file has a later version of the same author's; `conflicting`: it
 * differs and the one held is later or another's; `unplaced`: its document is not held.
 */
export const mergeEntrySchema = z.object({
  id: annotationIdSchema,
  outcome: z.enum(['added', 'changed', 'conflicting', 'unplaced']),
  theirs: sideSchema,
  /** Null where none is held. */
  ours: sideSchema.nullable(),
  fields: z.array(z.enum(MERGE_FIELDS)),
  documentTitle: z.string().nullable(),
});
export type MergeEntry = z.infer<typeof mergeEntrySchema>;
