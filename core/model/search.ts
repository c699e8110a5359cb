import * as z from 'zod';
import { DOCUMENT_KINDS } from './document.ts';
import { MATCH_REASONS } from '../query/reasons-of.ts';
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
  /** Title, year and number of the issue. */
  issue: z.string(),
  issueYear: z.number().int().nullable(),
  issueNumber: z.number().int().nullable(),
  /** Signing date, else printing date, else the issue's. */
  date: isoDateSchema.nullable(),
  page: z.number().int().nullable(),
  /** True count of hits in the document's text; 0 where only a field matched. */
  count: z.number().int().nonnegative(),
  snippets: z.array(snippetSchema),
  /** Why the hits that are shown count although they are printed otherwise; empty where they are as typed. */
  reasons: z.array(z.enum(MATCH_REASONS)),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchedSchema = z.object({
  issues: z.number().int().nonnegative(),
  documents: z.number().int().nonnegative(),
  /** Pages that have no text to search: those that wait to be recognised, or could not be. An issue with such pages of which no number is known, or without any text, counts as one. */
  withoutText: z.number().int().nonnegative(),
});

/** Facts by which results are narrowed; values are as printed, years as `2024`, `annotated` as `yes` and `no`. */
export const FACETS = ['year', 'kind', 'issuer', 'column', 'bulletin', 'annotated'] as const;
export type Facet = (typeof FACETS)[number];

const chosen = z.array(z.string().max(500)).max(1000).optional();
/** The chosen values of each facet: any of them will do; facets not named are not asked about. */
export const searchFiltersSchema = z.strictObject({
  year: chosen,
  kind: chosen,
  issuer: chosen,
  column: chosen,
  bulletin: chosen,
  annotated: chosen,
});
export type SearchFilters = z.infer<typeof searchFiltersSchema>;

const question = {
  query: z.string().min(1).max(2000),
  /** Folding of scripts, widths, numerals and spaces is off. */
  isExact: z.boolean().default(false),
  /** Latin words and numbers must not go on where a term ends. */
  isWholeWord: z.boolean().default(false),
  filters: searchFiltersSchema.prefault({}),
};
/** What is asked, wherever the answer is shown: as documents, as lines, as counts. */
export const searchQuestionSchema = z.object(question);
export type SearchQuestion = z.output<typeof searchQuestionSchema>;

/** Of the calls with one slot only the newest is answered: the others fail as `search/superseded`. */
const slot = z.string().min(1).max(50).optional();

export const SEARCH_SORTS = ['relevance', 'date', 'date-oldest'] as const;
export const searchRequestSchema = z.object({
  ...question,
  limit: z.number().int().min(1).max(100_000).default(20),
  offset: z.number().int().min(0).default(0),
  sort: z.enum(SEARCH_SORTS).default('relevance'),
  slot,
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

export const facetsRequestSchema = z.object({ ...question, slot });
export const facetsAnswerSchema = z.object({
  /** True count of hits in the texts of all matching documents. */
  occurrences: z.number().int().nonnegative(),
  /** Matching documents and their hits by year, oldest first; null for those without one. */
  years: z.array(
    z.object({
      year: z.number().int().nullable(),
      documents: z.number().int().nonnegative(),
      occurrences: z.number().int().nonnegative(),
    }),
  ),
  /**
   * Of each facet its values with the count of documents that match the query and every other facet's filter: what choosing
   * the value as well would show. Most first; at most 200 values, `values` says how many there are.
   */
  facets: z.array(
    z.object({
      facet: z.enum(FACETS),
      values: z.number().int().nonnegative(),
      counts: z.array(z.object({ value: z.string(), count: z.number().int().nonnegative() })),
    }),
  ),
});
export type FacetsAnswer = z.infer<typeof facetsAnswerSchema>;

/** `left` and `right` sort by what stands before (from the hit outwards) and behind the hit. */
export const LINE_ORDERS = ['relevance', 'date', 'date-oldest', 'left', 'right', 'issue', 'issuer'] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** One hit with its surroundings; `range` is the hit in the canonical text of its document. */
export const concordanceLineSchema = z.object({
  documentId: documentIdSchema,
  issueId: issueIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuers: z.array(z.string()),
  issue: z.string(),
  date: isoDateSchema.nullable(),
  page: z.number().int().nullable(),
  range: z.tuple([z.number().int(), z.number().int()]),
  left: z.string(),
  hit: z.string(),
  right: z.string(),
  reasons: z.array(z.enum(MATCH_REASONS)),
});
export type ConcordanceLine = z.infer<typeof concordanceLineSchema>;

export const concordanceRequestSchema = z.object({
  ...question,
  order: z.enum(LINE_ORDERS).default('date'),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(100),
  /** Characters shown on each side. */
  context: z.number().int().min(5).max(200).default(30),
  slot,
});
export const concordanceAnswerSchema = z.object({
  /** True count of hits: every one is a line. */
  total: z.number().int().nonnegative(),
  documents: z.number().int().nonnegative(),
  /** False where there are too many lines to sort by their surroundings: they come newest first. */
  isOrdered: z.boolean(),
  /** How many lines can be sorted by their surroundings. */
  mostOrdered: z.number().int().positive(),
  lines: z.array(concordanceLineSchema),
  searched: searchedSchema,
});
export type ConcordanceAnswer = z.infer<typeof concordanceAnswerSchema>;

/** A passage like another one; `score` is the share of the wanted passage's characters that stand in it in the same order of four, 0 to 1. */
export const similarPassageSchema = z.object({
  documentId: documentIdSchema,
  issueId: issueIdSchema,
  title: z.string(),
  documentNumber: z.string().nullable(),
  issue: z.string(),
  date: isoDateSchema.nullable(),
  page: z.number().int().nullable(),
  range: z.tuple([z.number().int(), z.number().int()]),
  snippet: snippetSchema,
  score: z.number().min(0).max(1),
});
export type SimilarPassage = z.infer<typeof similarPassageSchema>;

/** Ranges of the hits of a query in one document, in text order; for marks in the reader and on its scrollbar. */
export const hitRangesSchema = z.array(z.tuple([z.number().int(), z.number().int()]));

/** What a scan of every stored text found beside what the index answered. */
export const proofReportSchema = z.object({
  query: z.string(),
  /** Documents that were scanned, and their characters. */
  documents: z.number().int().nonnegative(),
  characters: z.number().int().nonnegative(),
  /** Matching documents by the scan. */
  found: z.number().int().nonnegative(),
  /** What the scan found and the index did not, and the other way about: both empty where the index is right. */
  missing: z.array(documentIdSchema),
  extra: z.array(documentIdSchema),
  tookMs: z.number().nonnegative(),
});
export type ProofReport = z.infer<typeof proofReportSchema>;

export const COMPLETION_SORTS = ['title', 'number', 'issuer', 'person'] as const;
export const completionSchema = z.object({
  sort: z.enum(COMPLETION_SORTS),
  text: z.string(),
  documentId: documentIdSchema.nullable(),
});
export type Completion = z.infer<typeof completionSchema>;
