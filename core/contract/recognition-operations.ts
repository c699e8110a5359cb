import * as z from 'zod';
import { documentIdSchema, issueIdSchema, jobIdSchema } from '../model/ids.ts';
import { documentLineSchema, recognitionStatusSchema, scanSchema, TURNS } from '../model/recognition.ts';
import { defineOperation } from './define-operation.ts';
import { nothing } from './parts.ts';

/** Text that is recognised on pictures of pages. */
export const recognitionOperations = {
  'recognition.status': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: recognitionStatusSchema,
    summary: 'Tell what waits to be recognised, and whether it is being worked on.',
  }),
  'recognition.scans': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema }),
    response: z.object({ scans: z.array(scanSchema) }),
    summary: 'List the scans of an issue, and how far each has come.',
  }),
  'recognition.lines': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ documentId: documentIdSchema }),
    response: z.object({ lines: z.array(documentLineSchema) }),
    summary:
      'List the recognised lines of a document: where each stands in its text and on its page, and what is unsure.',
  }),
  'recognition.pause': defineOperation({
    room: 'archive',
    access: 'write',
    request: nothing,
    response: nothing,
    summary: 'Stop recognising until it is to go on.',
  }),
  'recognition.resume': defineOperation({
    room: 'archive',
    access: 'write',
    request: nothing,
    response: z.object({ jobId: jobIdSchema.nullable() }),
    summary: 'Go on recognising what waits, as a job; null where nothing waits.',
  }),
  'recognition.wantFirst': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ issueId: issueIdSchema }),
    response: nothing,
    summary: 'Have the pages of an issue recognised before those of others.',
  }),
  'recognition.again': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({
      issueId: issueIdSchema,
      pages: z.array(z.number().int().positive()).min(1).max(10_000),
      /** How much farther each page is turned clockwise, in degrees. */
      turnBy: z.literal(TURNS).default(0),
    }),
    response: nothing,
    summary: 'Have pages of an issue recognised again, turned otherwise where asked.',
  }),
} as const;
