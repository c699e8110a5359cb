import * as z from 'zod';
import { continuityReportSchema } from '../model/continuity.ts';
import { LANGUAGES } from '../model/language.ts';
import { registerFilterSchema } from '../model/register.ts';
import { defineOperation } from './define-operation.ts';
import { nothing, path, total } from './parts.ts';

export const TABLES = [
  'appointments',
  'indicators',
  'responsibilities',
  'citations',
  'people',
  'authorities',
  'validity',
  'corrections',
  'searches',
  'continuity',
] as const;
export type TableName = (typeof TABLES)[number];

/** What is missing in the holdings, and tables of what is there. */
export const continuityOperations = {
  'continuity.report': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: continuityReportSchema,
    summary: 'Report what is missing, doubled or doubtful in the holdings.',
  }),
  'continuity.render': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ language: z.enum(LANGUAGES).default('zh-CN') }),
    response: z.object({ title: z.string(), content: z.string() }),
    summary: 'Render the continuity report as a page of HTML for print.',
  }),
  'tables.export': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      table: z.enum(TABLES),
      /** For registers only. */
      filter: registerFilterSchema.prefault({}),
      language: z.enum(LANGUAGES).default('zh-CN'),
      file: path,
    }),
    response: z.object({ file: path, rows: total }),
    writes: ['file'],
    summary: 'Write a register, a list or the continuity report as CSV.',
  }),
} as const;
