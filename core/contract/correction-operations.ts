import * as z from 'zod';
import {
  changeSchema,
  correctionSchema,
  documentFieldsSchema,
  readingPreviewSchema,
} from '../model/correction.ts';
import { correctionIdSchema, documentIdSchema, issueIdSchema } from '../model/ids.ts';
import { defineOperation } from './define-operation.ts';
import { correctionInverseSchema } from './inverse.ts';
import { path, started, stretch, total } from './parts.ts';

const changes = z.array(changeSchema).max(10_000);
const kept = z.object({ corrections: z.array(correctionSchema), inverse: correctionInverseSchema });
const ids = z.object({ ids: z.array(correctionIdSchema).min(1).max(100_000) });
const inverse = z.object({ inverse: correctionInverseSchema });

/** Reading again and correcting what was read. */
export const correctionOperations = {
  'readings.previewFile': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ file: path, changes: changes.default([]) }),
    response: readingPreviewSchema,
    paths: ['file'],
    summary: 'Read a file with corrections and keep nothing.',
  }),
  'readings.previewIssue': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema, changes: changes.default([]) }),
    response: readingPreviewSchema,
    summary:
      'Read a held issue again from its original, with its corrections and further ones, and keep nothing.',
  }),
  'corrections.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ issueId: issueIdSchema, changes: changes.min(1) }),
    response: kept,
    summary: 'Keep corrections of an issue and read it again with them.',
  }),
  'corrections.setFields': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({
      documentIds: z.array(documentIdSchema).min(1).max(10_000),
      fields: documentFieldsSchema,
    }),
    response: kept,
    summary: 'Set the same facts of many documents.',
  }),
  'corrections.revoke': defineOperation({
    room: 'archive',
    access: 'write',
    request: ids,
    response: inverse,
    summary: 'Take corrections back; what was read stands again. They stay in the history.',
  }),
  'corrections.restore': defineOperation({
    room: 'archive',
    access: 'write',
    request: ids,
    response: inverse,
    summary: 'Put corrections that were taken back in force again.',
  }),
  'corrections.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema.nullable().default(null), ...stretch }),
    response: z.object({ corrections: z.array(correctionSchema), total }),
    summary: 'List the history of corrections of one issue or of all, newest first.',
  }),
  'issues.reread': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ issueIds: z.array(issueIdSchema).max(100_000).nullable() }),
    response: started,
    summary:
      'Read held issues again from their originals with the present rules and all corrections, as a job; null for all.',
  }),
} as const;
