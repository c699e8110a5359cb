import * as z from 'zod';
import { bulletinIdSchema, documentIdSchema, isoInstantSchema, issueIdSchema } from './ids.ts';

const span = z.object({ from: z.number().int(), to: z.number().int() });
/** Numbers one after the other, both ends included. */
export type Span = z.infer<typeof span>;

/** One year of a bulletin: which numbers are held and which are not. */
export const bulletinYearSchema = z.object({
  year: z.number().int(),
  held: z.array(z.object({ number: z.number().int(), issueId: issueIdSchema })),
  /** Numbers that must have been printed: below the highest one held. */
  missing: z.array(z.number().int()),
  /** Numbers above it that years around it have: probably printed. */
  expected: z.array(z.number().int()),
});

export type BulletinYear = z.infer<typeof bulletinYearSchema>;

/** A run of document numbers 济槐发〔2024〕1号, 2号 …; of orders, which count on from year to year, `year` is null. */
export const numberRunSchema = z.object({
  prefix: z.string(),
  year: z.number().int().nullable(),
  /** Count of numbers held. */
  held: z.number().int().positive(),
  first: z.number().int(),
  last: z.number().int(),
  /** Numbers up to the last one held (of orders: from the first one held) that no held document bears. */
  missing: z.array(span),
});
export type NumberRun = z.infer<typeof numberRunSchema>;

const issueName = z.object({ issueId: issueIdSchema, issue: z.string() });
const documentName = issueName.extend({ documentId: documentIdSchema, title: z.string() });

export const INCOMPLETE_FIELDS = ['date', 'issuer', 'confidence'] as const;

/**
 * What is missing, doubled or doubtful in the holdings. Derived anew at each call; an archive of paper is complete only when
 * somebody has looked at every line of it.
 */
export const continuityReportSchema = z.object({
  at: isoInstantSchema,
  issues: z.number().int(),
  documents: z.number().int(),
  bulletins: z.array(
    z.object({
      bulletinId: bulletinIdSchema,
      bulletin: z.string(),
      years: z.array(bulletinYearSchema),
      /** Years between the first and the last held of which nothing is held. */
      missingYears: z.array(z.number().int()),
      /** Issues without year or number. */
      unnumbered: z.array(issueName),
    }),
  ),
  numberRuns: z.array(numberRunSchema),
  /** The same issue held more than once; `isSame` where their texts differ by spaces and the width of marks at most. */
  repeatedIssues: z.array(
    z.object({
      bulletin: z.string(),
      year: z.number().int(),
      number: z.number().int(),
      copies: z.array(z.object({ issueId: issueIdSchema, file: z.string() })).min(2),
      isSame: z.boolean(),
    }),
  ),
  /** The same document number borne by more than one document, copies of a whole issue aside. */
  repeatedDocuments: z.array(
    z.object({ documentNumber: z.string(), documents: z.array(documentName).min(2), isSame: z.boolean() }),
  ),
  /** Documents with something not read, or read with little confidence. */
  incomplete: z.array(
    documentName.extend({ fields: z.array(z.enum(INCOMPLETE_FIELDS)).min(1), confidence: z.number() }),
  ),
  /**
   * Issues with pages on which no document stands (`pages`, as printed), with so many pages that are not recognised, or without any text; where
   * it is none of these, some page could not be read.
   */
  withoutText: z.array(
    issueName.extend({ hasText: z.boolean(), pages: z.array(span), unrecognised: z.number().int() }),
  ),
});
export type ContinuityReport = z.infer<typeof continuityReportSchema>;
