import * as z from 'zod';
import { batchFileIdSchema, batchIdSchema, isoDateSchema, isoInstantSchema, issueIdSchema } from './ids.ts';
import { IMPORT_WARNINGS } from './issue.ts';
import { failureSchema, SKIP_REASONS } from './job.ts';

/** What a file that came in is, as far as its bytes or its name tell. */
export const FILE_FORMATS = [
  'pdf',
  'ofd',
  'docx',
  'doc',
  'workbook',
  'mhtml',
  'html',
  'csv',
  'image',
  'bundle',
  'text',
  'archive',
  'other',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/**
 * What has become of a file of a batch. `same`: it says what a held issue says, in another file; the archivist is asked whether it is
 * a further manifestation of it.
 */
export const BATCH_FILE_STATES = ['waiting', 'reading', 'in', 'held', 'same', 'failed', 'skipped'] as const;
export type BatchFileState = (typeof BATCH_FILE_STATES)[number];

/** What the archivist says of a file with the content of a held issue: one more manifestation of it, or an issue of its own. */
export const SAME_DECISIONS = ['manifestation', 'issue'] as const;
export type SameDecision = (typeof SAME_DECISIONS)[number];

/** What a look into a file showed; `confidence` is the lowest of its documents. */
export const lookSchema = z.object({
  title: z.string(),
  documents: z.number().int().nonnegative(),
  pages: z.number().int().nullable(),
  publishedOn: isoDateSchema.nullable(),
  confidence: z.number().min(0).max(1),
  warnings: z.array(z.enum(IMPORT_WARNINGS)),
  /** The held issue that says the same; null where none does. */
  sameAs: issueIdSchema.nullable(),
});
export type Look = z.infer<typeof lookSchema>;

/** How pictures come in whose names tell that they are pages of one issue: as that issue, or each by itself. */
export const picturesAsSchema = z.enum(['together', 'apart']);
export type PicturesAs = z.infer<typeof picturesAsSchema>;

export const batchFileSchema = z.object({
  id: batchFileIdSchema,
  /** The file on disk. */
  path: z.string(),
  /** Where the file lies in a ZIP archive: the names of the entries, the outermost archive's first; empty for a file on disk. */
  entries: z.array(z.string()),
  /** The names of the files that are its pages, in order, where it is a bundle of pages, which lies where the first of them does; else empty. */
  pageFiles: z.array(z.string()),
  bytes: z.number().int().nonnegative().nullable(),
  sha256: z.string().nullable(),
  format: z.enum(FILE_FORMATS),
  state: z.enum(BATCH_FILE_STATES),
  /** Why it was passed over; null for other states. */
  reason: z.enum(SKIP_REASONS).nullable(),
  failure: failureSchema.nullable(),
  look: lookSchema.nullable(),
  /** The issue it came in as, or the one that holds it already. */
  issueId: issueIdSchema.nullable(),
});
export type BatchFile = z.infer<typeof batchFileSchema>;

export const BATCH_STATES = ['open', 'importing', 'paused', 'cancelled', 'done'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Who brought a batch in: a person, or the watching of a folder. */
export const BATCH_ORIGINS = ['person', 'watched-folder'] as const;
export type BatchOrigin = (typeof BATCH_ORIGINS)[number];

const count = z.number().int().nonnegative();

/** How fast the work on a batch goes; null where it has not gone long enough to tell. */
export const paceSchema = z.object({
  filesPerSecond: z.number().nonnegative(),
  bytesPerSecond: z.number().nonnegative(),
  remainingMs: z.number().nonnegative(),
});
export type Pace = z.infer<typeof paceSchema>;

/** What is being done with a batch now: its files are sought, looked at, or imported. */
export const BATCH_WORK = ['finding', 'looking', 'importing'] as const;
export type BatchWork = (typeof BATCH_WORK)[number];

/** A drop of files, folders or ZIP archives, and how far it has come. */
export const batchSchema = z.object({
  id: batchIdSchema,
  paths: z.array(z.string()),
  origin: z.enum(BATCH_ORIGINS),
  state: z.enum(BATCH_STATES),
  author: z.string(),
  createdAt: isoInstantSchema,
  counts: z.record(z.enum(BATCH_FILE_STATES), count),
  formats: z.partialRecord(z.enum(FILE_FORMATS), count),
  /** Files that wait, of which a look has been taken, and those among them that are not sure. */
  looked: count,
  unsure: count,
  /** Files that the archivist does not want. */
  leftOut: count,
  /** Files that came in as further manifestations of issues. */
  manifestations: count,
  /** Of all files that are to come in, and of those that still are. */
  bytes: count,
  bytesLeft: count,
  work: z
    .object({
      doing: z.enum(BATCH_WORK),
      subject: z.string(),
      pace: paceSchema.nullable(),
      isStopping: z.boolean(),
    })
    .nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

/** Which files of a batch are wanted; null for all. */
export const batchFilterSchema = z.object({
  state: z
    .enum([...BATCH_FILE_STATES, 'unsure'])
    .nullable()
    .default(null),
  format: z.enum(FILE_FORMATS).nullable().default(null),
  /** Part of the path, or of the name of a page of a bundle, in any case. */
  text: z.string().max(200).default(''),
});
export type BatchFilter = z.infer<typeof batchFilterSchema>;
