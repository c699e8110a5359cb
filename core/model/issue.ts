import * as z from 'zod';
import { documentReadingSchema } from './document.ts';
import { bulletinIdSchema, isoDateSchema, isoInstantSchema, issueIdSchema, rangeSchema } from './ids.ts';

/** Things worth telling that did not stop an import. */
export const IMPORT_WARNINGS = [
  'nul-characters-removed',
  'undecodable-bytes-replaced',
  'mixed-encodings',
  'no-document-recognised',
  'no-issue-number',
  'no-text',
  'pages-without-text',
  'pages-missing',
  'pages-recognised',
  'garbled-lines',
  'too-many-lines',
  'too-many-documents',
  'tracked-changes-accepted',
] as const;
export type ImportWarning = (typeof IMPORT_WARNINGS)[number];

export const FURNITURE_KINDS = [
  'running-head',
  'page-number',
  'stray-link',
  'site-chrome',
  'blank-marker',
  'set-aside', // by the archivist
] as const;

/** Printed matter that belongs to the page and not to a document. Kept, never shown as text. */
export const furnitureSchema = z.object({
  kind: z.enum(FURNITURE_KINDS),
  source: rangeSchema,
  page: z.number().int().positive().nullable(),
});
export type Furniture = z.infer<typeof furnitureSchema>;

/** The reading of one imported file: an issue and its documents. */
export const issueReadingSchema = z.object({
  /** Name of the bulletin, 济南市槐荫区人民政府公报; null where the source does not say. */
  bulletin: z.string().nullable(),
  year: z.number().int().min(1800).max(2999).nullable(),
  number: z.number().int().positive().nullable(),
  publishedOn: isoDateSchema.nullable(),
  /** Count of printed pages; null where unknown. */
  pages: z.number().int().positive().nullable(),
  documents: z.array(documentReadingSchema),
  /** Where each page of the original begins in its source, whatever numbers are printed on them; one for an original without pages. */
  leaves: z.array(z.number().int().nonnegative()),
  furniture: z.array(furnitureSchema),
  warnings: z.array(z.enum(IMPORT_WARNINGS)),
});
export type IssueReading = z.infer<typeof issueReadingSchema>;

/** The imported file, kept byte for byte under its hash. */
export const originalSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  /** File name at import, without folders. */
  name: z.string(),
  mediaType: z.string(),
  /** WHATWG label of the encoding it was decoded with; null for binary formats. */
  encoding: z.string().nullable(),
});
export type Original = z.infer<typeof originalSchema>;

export const issueSchema = z.object({
  id: issueIdSchema,
  bulletinId: bulletinIdSchema,
  bulletin: z.string(),
  year: z.number().int().nullable(),
  number: z.number().int().nullable(),
  /** 济南市槐荫区人民政府公报 2024年第1期 */
  title: z.string(),
  publishedOn: isoDateSchema.nullable(),
  pages: z.number().int().nullable(),
  /** Count of documents. */
  documents: z.number().int().nonnegative(),
  original: originalSchema,
  importedAt: isoInstantSchema,
  warnings: z.array(z.enum(IMPORT_WARNINGS)),
});
export type Issue = z.infer<typeof issueSchema>;
