import * as z from 'zod';
import {
  ANNOTATION_COLORS,
  ANNOTATION_STYLES,
  annotationSchema,
  REVIEW_OUTCOMES,
  seenPassageSchema,
} from './annotation.ts';
import { DOCUMENT_KINDS } from './document.ts';
import { documentIdSchema, isoDateSchema, issueIdSchema, rangeSchema } from './ids.ts';

/** `anchored` and `orphan` say whether the passage is found; the others what waits for a look. */
export const ANNOTATION_STATES = ['anchored', 'orphan', ...REVIEW_OUTCOMES] as const;

/** What annotations may be grouped by. Of tags and issuers one may have several: it counts in each group. */
export const ANNOTATION_GROUPS = [
  'document',
  'issue',
  'year',
  'issuer',
  'documentKind',
  'color',
  'style',
  'tag',
  'author',
  'state',
  'shared',
  'day',
] as const;
export type AnnotationGroup = (typeof ANNOTATION_GROUPS)[number];

const some = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1).max(1000).optional();

/** Which annotations: those that every given condition holds of; of a list one value must hold, of `tags` all. */
export const annotationFilterSchema = z.object({
  /** Words that all stand in passage, note, tags, title or author, in search form. */
  text: z.string().max(200).default(''),
  tags: some(z.string().min(1).max(100)),
  colors: some(z.enum(ANNOTATION_COLORS)),
  styles: some(z.enum(ANNOTATION_STYLES)),
  authors: some(z.string().max(200)),
  documentIds: some(documentIdSchema),
  issueIds: some(issueIdSchema),
  documentKinds: some(z.enum(DOCUMENT_KINDS)),
  issuers: some(z.string().max(200)),
  states: some(z.enum(ANNOTATION_STATES)),
  isShared: z.boolean().optional(),
  hasNote: z.boolean().optional(),
  hasLink: z.boolean().optional(),
  /** Days, both included: when the annotation was last changed, and when its document was signed. */
  changedFrom: isoDateSchema.optional(),
  changedTo: isoDateSchema.optional(),
  signedFrom: isoDateSchema.optional(),
  signedTo: isoDateSchema.optional(),
  /** One group of `annotations.groups`. */
  group: z.object({ by: z.enum(ANNOTATION_GROUPS), value: z.string().max(200).nullable() }).optional(),
});
export type AnnotationFilter = z.infer<typeof annotationFilterSchema>;

/** `place`: by bulletin, year, number, document and place in it; the others newest first. */
export const ANNOTATION_SORTS = ['place', 'changed', 'created'] as const;
export type AnnotationSort = (typeof ANNOTATION_SORTS)[number];

/** An annotation with what a list says of its document. */
export const listedAnnotationSchema = annotationSchema.extend({
  documentTitle: z.string(),
  issue: z.string(),
});
export type ListedAnnotation = z.infer<typeof listedAnnotationSchema>;

/** `value` is what `annotationFilterSchema.group` takes; null for those that have none. `label` is for people, empty where the value says it. */
export const annotationGroupSchema = z.object({
  value: z.string().nullable(),
  label: z.string(),
  count: z.number().int().positive(),
});

const surroundingsSchema = z.object({ before: z.string(), passage: z.string(), after: z.string() });

/** A passage that a change of the text touched: as it was seen last, and as it stands now. */
export const reviewSchema = z.object({
  annotation: listedAnnotationSchema,
  outcome: z.enum(REVIEW_OUTCOMES),
  /** True where the words around it are the same too. */
  isShift: z.boolean(),
  since: z.string(),
  old: seenPassageSchema,
  /** Up to 64 code units on each side. Of a lost passage: what stands near where it stood, with an empty passage. */
  now: surroundingsSchema.extend({ range: rangeSchema.nullable() }),
});
export type Review = z.infer<typeof reviewSchema>;
