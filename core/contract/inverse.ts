import * as z from 'zod';
import { annotationDraftSchema, annotationStateSchema, colorMeaningSchema } from '../model/annotation.ts';
import { authorityDraftSchema } from '../model/authority.ts';
import { dossierSchema } from '../model/excerpt.ts';
import {
  annotationIdSchema,
  authorityIdSchema,
  correctionIdSchema,
  savedSearchIdSchema,
} from '../model/ids.ts';
import { savedSearchDraftSchema } from '../model/saved-search.ts';
import { validityDecisionSchema } from '../model/validity.ts';

export const annotationIds = z.array(annotationIdSchema).min(1).max(100_000);
const correctionIds = z.object({ ids: z.array(correctionIdSchema).min(1).max(100_000) });
const authorityId = z.object({ id: authorityIdSchema });
const savedSearchId = z.object({ id: savedSearchIdSchema });

export const annotationInverseSchema = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('annotations.save'), request: annotationDraftSchema }),
  z.object({ operation: z.literal('annotations.remove'), request: z.object({ ids: annotationIds }) }),
  z.object({ operation: z.literal('annotations.restore'), request: z.object({ ids: annotationIds }) }),
  z.object({
    operation: z.literal('annotations.putBack'),
    request: z.object({ states: z.array(annotationStateSchema).min(1).max(100_000) }),
  }),
  z.object({
    operation: z.literal('colors.save'),
    request: z.object({ colors: z.array(colorMeaningSchema).max(100) }),
  }),
]);
export const correctionInverseSchema = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('corrections.revoke'), request: correctionIds }),
  z.object({ operation: z.literal('corrections.restore'), request: correctionIds }),
]);
export const authorityInverseSchema = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('authorities.save'), request: authorityDraftSchema }),
  z.object({ operation: z.literal('authorities.remove'), request: authorityId }),
  z.object({ operation: z.literal('authorities.restore'), request: authorityId }),
]);
export const savedSearchInverseSchema = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('searches.save'), request: savedSearchDraftSchema }),
  z.object({ operation: z.literal('searches.remove'), request: savedSearchId }),
  z.object({ operation: z.literal('searches.restore'), request: savedSearchId }),
]);
export const validityInverseSchema = z.object({
  operation: z.literal('validity.save'),
  request: z.object({ decisions: z.array(validityDecisionSchema).min(1).max(10_000) }),
});

/** How to take a change back: call `operation` with `request`. Undo is a list of these. */
export const inverseSchema = z.discriminatedUnion('operation', [
  ...annotationInverseSchema.options,
  z.object({ operation: z.literal('dossier.save'), request: dossierSchema }),
  ...correctionInverseSchema.options,
  ...authorityInverseSchema.options,
  ...savedSearchInverseSchema.options,
  validityInverseSchema,
]);
export type Inverse = z.infer<typeof inverseSchema>;
export type AnnotationInverse = z.infer<typeof annotationInverseSchema>;
