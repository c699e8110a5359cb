import * as z from 'zod';
import { annotationIdSchema, documentIdSchema, isoInstantSchema, rangeSchema } from './ids.ts';

/** `note` is a remark that a passage is only the place of. */
export const ANNOTATION_STYLES = ['highlight', 'underline', 'note'] as const;
export const ANNOTATION_COLORS = ['amber', 'green', 'blue', 'rose'] as const;
export type AnnotationStyle = (typeof ANNOTATION_STYLES)[number];
export type AnnotationColor = (typeof ANNOTATION_COLORS)[number];

/** What a colour means in an archive; an empty name is the window's own word for the colour. */
export const colorMeaningSchema = z.object({ color: z.enum(ANNOTATION_COLORS), name: z.string().max(100) });
export type ColorMeaning = z.infer<typeof colorMeaningSchema>;

/** Stored position of an annotation: W3C TextQuoteSelector and TextPositionSelector in one. */
export const selectorSchema = z.object({
  quote: z.string().min(1).max(100_000),
  /** Up to 64 code units before and after the quote. */
  prefix: z.string().max(256),
  suffix: z.string().max(256),
  range: rangeSchema.refine((range) => range.start < range.end, 'empty range'),
  textVersion: z.number().int().positive(),
});
export type Selector = z.infer<typeof selectorSchema>;

/** What an annotation points to: another annotation, or a passage of a document (core/excerpt/describe-passage.ts makes one). */
export const annotationLinkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('annotation'), annotationId: annotationIdSchema }),
  z.object({ kind: z.literal('passage'), documentId: documentIdSchema, selector: selectorSchema }),
]);
export type AnnotationLink = z.infer<typeof annotationLinkSchema>;

const note = z.string().max(100_000);
const tags = z.array(z.string().min(1).max(100)).max(100);
const body = {
  style: z.enum(ANNOTATION_STYLES),
  color: z.enum(ANNOTATION_COLORS),
  /** Plain text, in which the marks of simple Markdown may stand; empty where the passage is only marked. */
  note,
  tags,
};
const reach = {
  /** False: for oneself; left out of files for others where they are asked for without. */
  isShared: z.boolean(),
  link: annotationLinkSchema.nullable(),
};

/** True where the person said that the passage is not in the text any more: an orphan that is not looked for. */
const isGivenUp = z.boolean();

/** What the reader asks to be kept. Without an id it is new. What is left out stays as it is; of a new one it is private, without link. */
export const annotationDraftSchema = z.object({
  id: annotationIdSchema.nullable(),
  documentId: documentIdSchema,
  range: rangeSchema.refine((range) => range.start < range.end, 'empty range'),
  /** Kept as the position instead of a description of `range`: only undo says it, to put an old position back. */
  selector: selectorSchema.optional(),
  ...body,
  isShared: reach.isShared.optional(),
  link: reach.link.optional(),
});
export type AnnotationDraft = z.infer<typeof annotationDraftSchema>;

/** What is to be set on many annotations at once; what is left out stays. `tags` goes before the two others. */
export const annotationChangeSchema = z.object({
  style: body.style.optional(),
  color: body.color.optional(),
  note: note.optional(),
  tags: tags.optional(),
  addTags: tags.default([]),
  removeTags: tags.default([]),
  ...z.object(reach).partial().shape,
});
export type AnnotationChange = z.infer<typeof annotationChangeSchema>;

/**
 * What a change of the text did to a passage. `moved`: its words stand elsewhere; `changed`: they read otherwise; `lost`: not found.
 */
export const REVIEW_OUTCOMES = ['moved', 'changed', 'lost'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const annotationSchema = z.object({
  id: annotationIdSchema,
  documentId: documentIdSchema,
  ...body,
  ...reach,
  selector: selectorSchema,
  /** Where the passage stands in the present text; null for an orphan. */
  range: rangeSchema.nullable(),
  state: z.enum(['anchored', 'orphan']),
  isGivenUp,
  /** What the person has not looked at yet; null where nothing waits. */
  awaiting: z.enum(REVIEW_OUTCOMES).nullable(),
  /** Printed page of the passage; null where unknown. */
  page: z.number().int().positive().nullable(),
  author: z.string(),
  createdAt: isoInstantSchema,
  changedAt: isoInstantSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;

/** A passage as the person saw it last. */
export const seenPassageSchema = z.object({
  documentId: documentIdSchema,
  documentTitle: z.string(),
  selector: selectorSchema,
});
export type SeenPassage = z.infer<typeof seenPassageSchema>;

/** All that is stored of an annotation, so that it can be put back; `stands` is null where there was none. */
export const annotationStateSchema = z.object({
  id: annotationIdSchema,
  stands: z
    .object({
      documentId: documentIdSchema,
      ...body,
      ...reach,
      selector: selectorSchema,
      isGivenUp: isGivenUp.default(false),
      author: z.string().max(200),
      createdAt: isoInstantSchema,
      changedAt: isoInstantSchema,
      removedAt: isoInstantSchema.nullable(),
      /** What was seen before the text changed, where that waits or was noted; null where nothing changed. */
      seen: seenPassageSchema
        .extend({ since: isoInstantSchema, seenAt: isoInstantSchema.nullable() })
        .nullable(),
    })
    .nullable(),
});
export type AnnotationState = z.infer<typeof annotationStateSchema>;
