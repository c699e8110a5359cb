import * as z from 'zod';
import { issueIdSchema, jobIdSchema, rangeSchema } from './ids.ts';
import { pageAreaSchema } from './facsimile.ts';
import { failureSchema } from './failure.ts';

/**
 * One printed line as it was recognised. Lengths are in pixels of the page's picture, after the page's skew has been taken back; y grows
 * downwards.
 */
export type RecognisedLine = {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Its characters, spaces included: `at` is the middle of each from the left edge of the line. */
  characters: { text: string; at: number; confidence: number }[];
};

/** What was recognised on the picture of a page. */
export type RecognisedPage = {
  /** Size of the picture in pixels. */
  width: number;
  height: number;
  /** How far its lines are turned clockwise, in degrees. */
  skew: number;
  lines: RecognisedLine[];
};

/** Characters that were recognised with less confidence are marked. */
export const UNSURE_BELOW = 0.8;

export const SCAN_STATES = ['waiting', 'recognised', 'failed'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** Clockwise, in degrees. */
export const TURNS = [0, 90, 180, 270] as const;

/** One scan of an issue, and how far it has come. */
export const scanSchema = z.object({
  page: z.number().int().positive(),
  turn: z.literal(TURNS),
  state: z.enum(SCAN_STATES),
  failure: failureSchema.nullable(),
});
export type Scan = z.infer<typeof scanSchema>;

/** The queue of pages that are to be recognised. */
export const recognitionStatusSchema = z.object({
  isPaused: z.boolean(),
  /** The job that works on it; null while none does. */
  jobId: jobIdSchema.nullable(),
  /** Pages in all. */
  waiting: z.number().int().nonnegative(),
  /** Issues that have pages which wait, or failed. */
  issues: z.array(
    z.object({
      issueId: issueIdSchema,
      title: z.string(),
      pages: z.number().int().positive(),
      waiting: z.number().int().nonnegative(),
      failed: z.number().int().nonnegative(),
    }),
  ),
});
export type RecognitionStatus = z.infer<typeof recognitionStatusSchema>;

/** A printed line of a document, where it stands in its text and on its page, and what of it is unsure. */
export const documentLineSchema = z.object({
  page: z.number().int().positive(),
  area: pageAreaSchema,
  /** In the document's text. */
  range: rangeSchema,
  /** The characters that were recognised with little confidence, in the document's text. */
  unsure: z.array(rangeSchema),
});
export type DocumentLine = z.infer<typeof documentLineSchema>;

/** What recognising pages came to. */
export const recogniseReportSchema = z.object({
  pages: z.number().int().nonnegative(),
  /** Issues whose text was read anew. */
  issues: z.array(issueIdSchema),
  failed: z.array(
    z.object({
      issueId: issueIdSchema,
      issue: z.string(),
      page: z.number().int().nullable(),
      failure: failureSchema,
    }),
  ),
});
export type RecogniseReport = z.infer<typeof recogniseReportSchema>;
