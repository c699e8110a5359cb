import * as z from 'zod';
import { savedSearchIdSchema, searchRecordIdSchema } from './ids.ts';
import { SEARCH_SORTS, searchedSchema, searchQuestionSchema } from './search.ts';

/** A search that somebody keeps under a name. */
export const savedSearchDraftSchema = z.object({
  /** Null makes a new one. */
  id: savedSearchIdSchema.nullable(),
  name: z.string().trim().min(1).max(200),
  question: searchQuestionSchema,
  sort: z.enum(SEARCH_SORTS),
});
export type SavedSearchDraft = z.infer<typeof savedSearchDraftSchema>;

export const savedSearchSchema = savedSearchDraftSchema.extend({
  id: savedSearchIdSchema,
  author: z.string(),
  changedAt: z.string(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/** One search that was asked: what, when, of what holdings, with what totals. */
export const searchRecordSchema = z.object({
  id: searchRecordIdSchema,
  at: z.string(),
  author: z.string(),
  question: searchQuestionSchema,
  /** The query in canonical words, as it was understood. */
  reading: z.string(),
  searched: searchedSchema,
  holdingsVersion: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
});
export type SearchRecord = z.infer<typeof searchRecordSchema>;
