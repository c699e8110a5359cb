import { z } from 'zod';
import { annotationIdSchema, documentIdSchema, isoInstantSchema, rangeSchema } from './ids.ts';

export const ANNOTATION_STYLES = ['highlight', 'underline'] as const;
export const ANNOTATION_COLORS = ['amber', 'green', 'blue', 'rose'] as const;
export type AnnotationStyle = (typeof ANNOTATION_STYLES)[number];
export type AnnotationColor = (typeof ANNOTATION_COLORS)[number];

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

const body = {
  style: z.enum(ANNOTATION_STYLES),
  color: z.enum(ANNOTATION_COLORS),
  /** Plain text; empty where the passage is only marked. */
  note: z.string().max(100_000),
  tags: z.array(z.string().min(1).max(100)).max(100),
};

/** What the reader asks to be kept. Without an id it is new. */
export const annotationDraftSchema = z.object({
  id: annotationIdSchema.nullable(),
  documentId: documentIdSchema,
  range: rangeSchema.refine((range) => range.start < range.end, 'empty range'),
  /** Kept as the position instead of a description of `range`: only undo says it, to put an old position back. */
  selector: selectorSchema.optional(),
  ...body,
});
export type AnnotationDraft = z.infer<typeof annotationDraftSchema>;

export const annotationSchema = z.object({
  id: annotationIdSchema,
  documentId: documentIdSchema,
  ...body,
  selector: selectorSchema,
  /** Where the passage stands in the present text; null for an orphan. */
  range: rangeSchema.nullable(),
  state: z.enum(['anchored', 'orphan']),
  /** Printed page of the passage; null where unknown. */
  page: z.number().int().positive().nullable(),
  author: z.string(),
  createdAt: isoInstantSchema,
  changedAt: isoInstantSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;
