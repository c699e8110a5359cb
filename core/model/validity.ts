import * as z from 'zod';
import { authorshipSchema } from './authorship.ts';
import { documentSummarySchema } from './document.ts';
import { documentIdSchema, isoDateSchema, rangeSchema } from './ids.ts';

export const VALIDITY_STATUSES = ['in-force', 'amended', 'repealed', 'expired'] as const;
export type ValidityStatus = (typeof VALIDITY_STATUSES)[number];

/** What the held documents suggest of a document's validity, and the sentence that says so. Never more than a suggestion. */
export const validitySuggestionSchema = z.object({
  status: z.enum(VALIDITY_STATUSES),
  /** Day from which it holds; null where nothing says. */
  since: isoDateSchema.nullable(),
  /** `decided-apart`: it was decided for a document that a correction merged into this one; `sentence` is the note of then. */
  reason: z.enum(['repealed-by', 'amended-by', 'term-ended', 'decided-apart']),
  /** Document that says so; its own id where a term of validity is printed in it, or nothing says so but a decision. */
  documentId: documentIdSchema,
  documentTitle: z.string(),
  sentence: z.string(),
  range: rangeSchema,
});
export type ValiditySuggestion = z.infer<typeof validitySuggestionSchema>;

const decision = z.object({
  documentId: documentIdSchema,
  status: z.enum(VALIDITY_STATUSES).nullable(),
  since: isoDateSchema.nullable(),
  note: z.string().max(10_000),
});

const givenDecision = decision.extend({
  /** Whose decision it was and when, where an earlier one is put back; else it is made now, by whoever works here. */
  former: authorshipSchema.optional(),
});

/** What the archivist decided; `status` null takes a decision back and says nothing else. */
export const validityDecisionSchema = givenDecision.refine(
  ({ status, since, note, former }) =>
    status !== null || (since === null && note === '' && former === undefined),
  { message: 'says more than that there is no decision', path: ['status'] },
);
export type ValidityDecision = z.infer<typeof validityDecisionSchema>;

export const validitySchema = z.object({
  document: documentSummarySchema,
  /** Strongest first. */
  suggestions: z.array(validitySuggestionSchema),
  decision: decision.extend({ status: z.enum(VALIDITY_STATUSES), ...authorshipSchema.shape }).nullable(),
});
export type Validity = z.infer<typeof validitySchema>;
