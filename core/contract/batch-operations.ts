import * as z from 'zod';
import { batchFileSchema, batchFilterSchema, batchSchema, SAME_DECISIONS } from '../model/batch.ts';
import { changeSchema } from '../model/correction.ts';
import { batchFileIdSchema, batchIdSchema, issueIdSchema } from '../model/ids.ts';
import { originalSchema } from '../model/issue.ts';
import { exportReportSchema } from '../model/job.ts';
import { LANGUAGES } from '../model/language.ts';
import { defineOperation } from './define-operation.ts';
import { nothing, password, path, started, stretch, total } from './parts.ts';

const ofBatch = z.object({ batchId: batchIdSchema });
/** Files by their ids; null for all that are meant. */
const ids = z.array(batchFileIdSchema).min(1).max(100_000).nullable().default(null);

/** What comes in together: batches, their files, and their import. */
export const batchOperations = {
  'batches.create': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({
      paths: z.array(path).min(1).max(10_000),
      /** A batch that is not imported yet, to which the paths are added; null for a new one. */
      batchId: batchIdSchema.nullable().default(null),
    }),
    response: ofBatch,
    paths: ['paths'],
    summary: 'Make a batch of files, folders and ZIP archives, and begin to look into its files.',
  }),
  'batches.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object(stretch),
    response: z.object({ batches: z.array(batchSchema), total }),
    summary: 'List the batches, newest first.',
  }),
  'batches.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: ofBatch,
    response: batchSchema,
    summary: 'Get one batch: how far it has come, how fast it goes.',
  }),
  'batches.files': defineOperation({
    room: 'archive',
    access: 'read',
    request: ofBatch.extend({ filter: batchFilterSchema.prefault({}), ...stretch }),
    response: z.object({ files: z.array(batchFileSchema), total }),
    summary: 'List the files of a batch that pass a filter.',
  }),
  'batches.setTaken': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({ ids, filter: batchFilterSchema.prefault({}), isTaken: z.boolean() }),
    response: nothing,
    summary: 'Leave files that wait out of a batch, or take them in again: some, or all that pass a filter.',
  }),
  'batches.takeApart': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({ ids }),
    /** Null where the batch was paused or given up: it stays so. */
    response: z.object({ jobId: started.shape.jobId.nullable() }),
    summary:
      'Have pictures that were offered as pages of one issue come in by themselves; they are looked into, or come in where the batch does, as a job; a batch that was stopped stays so.',
  }),
  'batches.start': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({
      /** Corrections made in the preview, by file. */
      corrections: z.array(z.object({ file: path, changes: z.array(changeSchema).max(10_000) })).default([]),
    }),
    response: started,
    summary: 'Import the files of a batch that wait, or go on with it, as a job.',
  }),
  'batches.look': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch,
    response: nothing,
    summary: 'Look into the files of a batch that wait, and have not been looked into.',
  }),
  'batches.stop': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({ as: z.enum(['paused', 'cancelled']) }),
    response: nothing,
    summary: 'Stop what is being done with a batch; what came in stays, and it can be gone on with.',
  }),
  'batches.retry': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({ ids }),
    response: started,
    summary: 'Try files of a batch that failed once more, and go on with it, as a job.',
  }),
  'batches.unlock': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({ id: batchFileIdSchema, password }),
    response: started,
    summary:
      'Open a locked file of a batch with its password, which is kept beside the original; go on with the batch, and try it on its other locked files, as a job.',
  }),
  'batches.decide': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch.extend({ ids, decision: z.enum(SAME_DECISIONS) }),
    response: started,
    summary:
      'Say of files with the content of a held issue that they are manifestations of it, or issues of their own; they come in as a job.',
  }),
  'batches.saveReport': defineOperation({
    room: 'archive',
    access: 'read',
    request: ofBatch.extend({ language: z.enum(LANGUAGES).default('zh-CN'), file: path }),
    response: exportReportSchema,
    writes: ['file'],
    summary: 'Write what became of each file of a batch as CSV.',
  }),
  'batches.purge': defineOperation({
    room: 'archive',
    access: 'write',
    request: ofBatch,
    response: nothing,
    summary: 'Forget a batch and how its files fared; what came in stays.',
  }),
  'originals.password': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ sha256: z.string().length(64) }),
    response: z.object({ password: z.string().nullable() }),
    summary: 'Tell the password that opens an original; null where it is not locked.',
  }),
  'issues.manifestations': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema }),
    response: z.object({ originals: z.array(originalSchema) }),
    summary: 'List the further originals that say what an issue says.',
  }),
} as const;
