import * as z from 'zod';
import { archiveStatusSchema } from '../model/archive-status.ts';
import { picturesAsSchema } from '../model/batch.ts';
import { changeSchema } from '../model/correction.ts';
import { documentSchema, documentSummarySchema } from '../model/document.ts';
import { dossierSchema, EXCERPT_FORMATS, excerptItemSchema } from '../model/excerpt.ts';
import { documentIdSchema, issueIdSchema, jobIdSchema } from '../model/ids.ts';
import { LANGUAGES } from '../model/language.ts';
import { issueSchema } from '../model/issue.ts';
import { jobSchema } from '../model/job.ts';
import { bulletinShelfSchema, yearPlaceSchema } from '../model/shelf.ts';
import { annotationOperations } from './annotation-operations.ts';
import { batchOperations } from './batch-operations.ts';
import { watchingOperations } from './watching-operations.ts';
import { continuityOperations } from './continuity-operations.ts';
import { correctionOperations } from './correction-operations.ts';
import { defineOperation } from './define-operation.ts';
import { inverseSchema } from './inverse.ts';
import { nothing, password, path, started, total } from './parts.ts';
import { recognitionOperations } from './recognition-operations.ts';
import { registerOperations } from './register-operations.ts';
import { searchOperations } from './search-operations.ts';
import { facsimileOperations } from './facsimile-operations.ts';
import { undoOperations } from './undo-operations.ts';

/** What the archive process answers. */
export const archiveOperations = {
  'archive.create': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ folder: path, name: z.string().min(1).max(200) }),
    response: archiveStatusSchema,
    paths: ['folder'],
    summary: 'Make a new archive in an empty or missing folder and open it.',
  }),
  'archive.open': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ folder: path }),
    response: archiveStatusSchema,
    paths: ['folder'],
    summary: 'Open an archive; read-only where the folder cannot be written.',
  }),
  'archive.close': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: nothing,
    summary: 'Close the open archive, if any.',
  }),
  'archive.status': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: archiveStatusSchema.nullable(),
    summary: 'Tell what archive is open; null where none is.',
  }),
  'profile.save': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ author: z.string().max(100) }),
    response: nothing,
    summary: 'Say whose name new annotations and journal lines carry.',
  }),
  'issues.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: z.object({ issues: z.array(issueSchema) }),
    summary: 'List every issue, by bulletin, year and number.',
  }),
  'issues.shelf': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: z.object({ bulletins: z.array(bulletinShelfSchema) }),
    summary: 'Count the issues of every bulletin and year.',
  }),
  'issues.ofYear': defineOperation({
    room: 'archive',
    access: 'read',
    request: yearPlaceSchema,
    response: z.object({ issues: z.array(issueSchema) }),
    summary: 'List the issues of one year of a bulletin, by number.',
  }),
  'issues.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema }),
    response: issueSchema,
    summary: 'Get one issue.',
  }),
  'documents.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      issueId: issueIdSchema.nullable(),
      /** Only these, where given. */
      ids: z.array(documentIdSchema).max(1000).nullable().default(null),
    }),
    response: z.object({ documents: z.array(documentSummarySchema) }),
    summary: 'List the documents of one issue in print order, or of all issues, or those of given ids.',
  }),
  'documents.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ documentId: documentIdSchema }),
    response: documentSchema,
    summary: 'Get one document with its text, blocks, outline and evidence.',
  }),
  'import.start': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({
      paths: z.array(path).min(1).max(10_000),
      dryRun: z.boolean().default(false),
      /** Pictures in one folder whose names differ only in a running number: as one issue, or each by itself. */
      pictures: picturesAsSchema.default('together'),
      /** Corrections made in the preview, by file. */
      corrections: z.array(z.object({ file: path, changes: z.array(changeSchema).max(10_000) })).default([]),
      /** Tried on files that are locked, and kept beside those that it opens. */
      password: password.nullable().default(null),
    }),
    response: started,
    paths: ['paths'],
    summary: 'Import files and folders as a job.',
  }),
  'samples.start': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ folder: path }),
    response: started,
    paths: ['folder'],
    summary: 'Make an archive of the sample bulletins in a folder and open it, as a job.',
  }),
  'jobs.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ jobId: jobIdSchema }),
    response: jobSchema,
    summary: 'Get the present state of a job.',
  }),
  'jobs.cancel': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ jobId: jobIdSchema }),
    response: nothing,
    summary: 'Ask a job to stop; what is whole stays.',
  }),
  ...searchOperations,
  ...annotationOperations,
  'dossier.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: dossierSchema,
    summary: 'Get the excerpt dossier being put together.',
  }),
  'dossier.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: dossierSchema,
    response: z.object({ dossier: dossierSchema, inverse: inverseSchema }),
    summary: 'Replace the excerpt dossier.',
  }),
  'excerpt.saveDocx': defineOperation({
    room: 'archive',
    access: 'read',
    request: dossierSchema.extend({ language: z.enum(LANGUAGES).default('zh-CN'), file: path }),
    response: z.object({ file: path, bytes: total }),
    writes: ['file'],
    summary: 'Write chosen passages and documents as a Word document.',
  }),
  'excerpt.render': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      title: z.string().max(200),
      items: z.array(excerptItemSchema).max(5000),
      format: z.enum(EXCERPT_FORMATS),
      language: z.enum(LANGUAGES).default('zh-CN'),
    }),
    response: z.object({ content: z.string(), entries: z.number().int() }),
    summary: 'Render chosen passages and documents with notes and citations.',
  }),
  'verify.start': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: started,
    summary: 'Check originals, database and index as a job.',
  }),
  'backup.start': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ folder: path }),
    response: started,
    paths: ['folder'],
    summary: 'Write a verified backup into a folder as a job.',
  }),
  'restore.start': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ backup: path, folder: path }),
    response: started,
    paths: ['backup', 'folder'],
    summary: 'Restore a backup into an empty or missing folder as a job.',
  }),
  'index.rebuild': defineOperation({
    room: 'archive',
    access: 'write',
    request: nothing,
    response: started,
    summary: 'Rebuild the full-text index as a job.',
  }),
  ...batchOperations,
  ...watchingOperations,
  ...correctionOperations,
  ...registerOperations,
  ...continuityOperations,
  ...undoOperations,
  ...facsimileOperations,
  ...recognitionOperations,
} as const;
