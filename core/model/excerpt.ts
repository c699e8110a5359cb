import * as z from 'zod';
import { selectorSchema } from './annotation.ts';
import { annotationIdSchema, documentIdSchema } from './ids.ts';

/** What may stand in a dossier: a marked passage with its note, a passage that nothing was noted on, or a whole document. */
export const excerptItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('annotation'), annotationId: annotationIdSchema }),
  z.object({ kind: z.literal('passage'), documentId: documentIdSchema, selector: selectorSchema }),
  z.object({ kind: z.literal('document'), documentId: documentIdSchema }),
]);
export type ExcerptItem = z.infer<typeof excerptItemSchema>;

/** How many items a dossier takes. */
export const MAX_DOSSIER_ITEMS = 5000;

/** The dossier being put together at this archive: chosen items in print order. */
export const dossierSchema = z.object({
  title: z.string().max(200),
  items: z.array(excerptItemSchema).max(MAX_DOSSIER_ITEMS),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const EXCERPT_FORMATS = ['html', 'md'] as const;
export type ExcerptFormat = (typeof EXCERPT_FORMATS)[number];
