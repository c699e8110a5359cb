import * as z from 'zod';
import { failureSchema } from './failure.ts';
import { batchIdSchema, correctionIdSchema, issueIdSchema, jobIdSchema } from './ids.ts';
import { issueSchema } from './issue.ts';
import { recogniseReportSchema } from './recognition.ts';
import { proofReportSchema } from './search.ts';

export { failureSchema, type Failure } from './failure.ts';

/**
 * `corrections-kept`: imported before, and the corrections that came with the file are kept of the held issue.
 * `same-content`: a held issue says the same, and the archivist is asked whether this is a manifestation of it.
 * `manifestation`: it was kept as one. `left-out`: the archivist does not want it.
 */
export const SKIP_REASONS = [
  'already-imported',
  'corrections-kept',
  'not-a-bulletin-file',
  'same-content',
  'manifestation',
  'left-out',
] as const;

export const importReportSchema = z.object({
  /** `confidence` is the lowest of its documents; `sameAs` an issue held before that says the same, null where none does. */
  imported: z.array(
    issueSchema.extend({
      file: z.string(),
      confidence: z.number().min(0).max(1),
      sameAs: issueIdSchema.nullable(),
    }),
  ),
  skipped: z.array(z.object({ file: z.string(), reason: z.enum(SKIP_REASONS) })),
  failed: z.array(z.object({ file: z.string(), failure: failureSchema })),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const verifyReportSchema = z.object({
  ok: z.boolean(),
  originals: z.object({
    checked: z.number().int(),
    /** Relative paths below originals/. */
    changed: z.array(z.string()),
    missing: z.array(z.string()),
    untracked: z.array(z.string()),
  }),
  database: z.object({ ok: z.boolean(), messages: z.array(z.string()) }),
  index: z.object({
    ok: z.boolean(),
    documents: z.number().int(),
    indexed: z.number().int(),
    messages: z.array(z.string()),
  }),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;

/** `verified` is false where originals were lost or changed before; the rest is kept. */
export const backupReportSchema = z.object({
  file: z.string(),
  verified: z.boolean(),
  /** Relative paths below originals/: what is not there, and what is not as it was imported. */
  missing: z.array(z.string()),
  changed: z.array(z.string()),
});
export type BackupReport = z.infer<typeof backupReportSchema>;

export const rebuildReportSchema = z.object({ documents: z.number().int(), tookMs: z.number() });

/** What reading held issues again came to. */
export const rereadReportSchema = z.object({
  issues: z.number().int(),
  /** Issues of which something reads differently now. */
  changed: z.array(issueIdSchema),
  /** Corrections that found nothing to correct: they wait. */
  notPlaced: z.array(correctionIdSchema),
  failed: z.array(z.object({ issueId: issueIdSchema, issue: z.string(), failure: failureSchema })),
});
export type RereadReport = z.infer<typeof rereadReportSchema>;

/** What work on a batch came to: its files tell. */
export const batchReportSchema = z.object({ batchId: batchIdSchema });

/** What writing a table to a file came to. */
export const exportReportSchema = z.object({ file: z.string(), rows: z.number().int().nonnegative() });
export type ExportReport = z.infer<typeof exportReportSchema>;

export const JOB_KINDS = [
  'reread',
  'import',
  'look-at-batch',
  'import-batch',
  'verify',
  'backup',
  'restore',
  'rebuild-index',
  'redraw-registers',
  'open-samples',
  'export-search',
  'prove-search',
  'recognise',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const jobResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), report: importReportSchema }),
  z.object({ kind: z.literal('look-at-batch'), report: batchReportSchema }),
  z.object({ kind: z.literal('import-batch'), report: batchReportSchema }),
  z.object({ kind: z.literal('reread'), report: rereadReportSchema }),
  z.object({ kind: z.literal('verify'), report: verifyReportSchema }),
  z.object({ kind: z.literal('backup'), report: backupReportSchema }),
  z.object({ kind: z.literal('restore'), report: backupReportSchema }),
  z.object({ kind: z.literal('rebuild-index'), report: rebuildReportSchema }),
  z.object({ kind: z.literal('redraw-registers'), report: rebuildReportSchema }),
  z.object({ kind: z.literal('open-samples'), report: importReportSchema }),
  z.object({ kind: z.literal('export-search'), report: exportReportSchema }),
  z.object({ kind: z.literal('prove-search'), report: proofReportSchema }),
  z.object({ kind: z.literal('recognise'), report: recogniseReportSchema }),
]);
export type JobResult = z.infer<typeof jobResultSchema>;

/** Long work: start → progress events → done, failed or cancelled. */
export const jobSchema = z.object({
  id: jobIdSchema,
  kind: z.enum(JOB_KINDS),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Steps done and in all; `total` is 0 while it is not yet known. */
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
  /** What is being worked on, a file name for instance; empty where there is nothing to name. */
  subject: z.string(),
  result: jobResultSchema.nullable(),
  failure: failureSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
