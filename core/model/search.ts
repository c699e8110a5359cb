import { z } from 'zod';
import { DOCUMENT_KINDS } from './document.ts';
import { documentIdSchema, isoDateSchema, issueIdSchema } from './ids.ts';

/** A piece of text around hits. `marks` are ranges within `text`; `offset` is where `text` starts in the canonical text. */
export const snippetSchema = z.object({
  text: z.string(),
  offset: z.number().int().nonnegative(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  page: z.number().int().nullable(),
});
export type Snippet = z.infer<typeof snippetSchema>;

export const searchHitSchema = z.object({
  documentId: documentIdSchema,
  issueId: issueIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  column: z.string().nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  issuers: z.array(z.string()),
  /** Title of the issue. */
  issue: z.string(),
  /** Signing date, else printing date, else the issue's. */
  date: isoDateSchema.nullable(),
  page: z.number().int().nullable(),
  /** True count of hits in the document's text; 0 where only a field matched. */
  count: z.number().int().nonnegative(),
  snippets: z.array(snippetSchema),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchedSchema = z.object({
  issues: z.number().int().nonnegative(),
  documents: z.number().int().nonnegative(),
  /** Documents that have no text to search. */
  withoutText: z.number().int().nonnegative(),
});

export const searchRequestSchema = z.object({
  query: z.string().min(1).max(2000),
  limit: z.number().int().min(1).max(100_000).default(20),
  offset: z.number().int().min(0).default(0),
  sort: z.enum(['relevance', 'date']).default('relevance'),
});
export type SearchRequest = z.infer<typeof searchRequestSchema>;

export const searchAnswerSchema = z.object({
  query: z.string(),
  /** True count of matching documents. */
  total: z.number().int().nonnegative(),
  searched: searchedSchema,
  tookMs: z.number().nonnegative(),
  hits: z.array(searchHitSchema),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Ranges of the hits of a query in one document, in text order; for marks in the reader and on its scrollbar. */
export const hitRangesSchema = z.array(z.tuple([z.number().int(), z.number().int()]));

export const COMPLETION_SORTS = ['title', 'number', 'issuer', 'person'] as const;
export const completionSchema = z.object({
  sort: z.enum(COMPLETION_SORTS),
  text: z.string(),
  documentId: documentIdSchema.nullable(),
});
export type Completion = z.infer<typeof completionSchema>;
