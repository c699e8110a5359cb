import * as z from 'zod';
import { LANGUAGES } from '../model/language.ts';
import { documentIdSchema, savedSearchIdSchema } from '../model/ids.ts';
import { savedSearchDraftSchema, savedSearchSchema, searchRecordSchema } from '../model/saved-search.ts';
import {
  completionSchema,
  concordanceAnswerSchema,
  concordanceRequestSchema,
  facetsAnswerSchema,
  facetsRequestSchema,
  hitRangesSchema,
  LINE_ORDERS,
  SEARCH_SORTS,
  searchAnswerSchema,
  searchQuestionSchema,
  searchRequestSchema,
  similarPassageSchema,
} from '../model/search.ts';
import { defineOperation } from './define-operation.ts';
import { savedSearchInverseSchema } from './inverse.ts';
import { nothing, path, started, stretch, total } from './parts.ts';

/** Searching, and keeping what was searched for. */
export const searchOperations = {
  'search.run': defineOperation({
    room: 'archive',
    access: 'read',
    request: searchRequestSchema,
    response: searchAnswerSchema,
    summary: 'Find every document that matches a query.',
  }),
  'search.facets': defineOperation({
    room: 'archive',
    access: 'read',
    request: facetsRequestSchema,
    response: facetsAnswerSchema,
    summary: 'Count the hits of a query, by year, and its documents by every fact they can be narrowed by.',
  }),
  'search.concordance': defineOperation({
    room: 'archive',
    access: 'read',
    request: concordanceRequestSchema,
    response: concordanceAnswerSchema,
    summary: 'List a stretch of the hits of a query as lines with their surroundings.',
  }),
  'search.locate': defineOperation({
    room: 'archive',
    access: 'read',
    request: searchQuestionSchema.omit({ filters: true }).extend({ documentId: documentIdSchema }),
    response: z.object({ ranges: hitRangesSchema }),
    summary: 'Locate every hit of a query in one document.',
  }),
  'search.complete': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }),
    response: z.object({ completions: z.array(completionSchema) }),
    summary: 'Complete a beginning over titles, document numbers, issuers and people.',
  }),
  'search.similar': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      documentId: documentIdSchema,
      range: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ passages: z.array(similarPassageSchema) }),
    summary: 'Find passages of other documents that say nearly what a passage says, the most alike first.',
  }),
  'search.export': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      question: searchQuestionSchema,
      as: z.discriminatedUnion('form', [
        z.object({ form: z.literal('documents'), sort: z.enum(SEARCH_SORTS) }),
        z.object({ form: z.literal('lines'), order: z.enum(LINE_ORDERS) }),
      ]),
      file: path,
      language: z.enum(LANGUAGES).default('zh-CN'),
    }),
    response: started,
    writes: ['file'],
    summary: 'Write every result of a query to a CSV file, as documents or as lines, as a job.',
  }),
  'search.prove': defineOperation({
    room: 'archive',
    access: 'read',
    request: searchQuestionSchema,
    response: started,
    summary:
      'Scan every stored text for a query, without the index, and compare with what the index answers, as a job.',
  }),
  'searches.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: z.object({ searches: z.array(savedSearchSchema) }),
    summary: 'List the saved searches by name.',
  }),
  'searches.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: savedSearchDraftSchema,
    response: z.object({ search: savedSearchSchema, inverse: savedSearchInverseSchema }),
    summary: 'Keep a search under a name.',
  }),
  'searches.remove': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ id: savedSearchIdSchema }),
    response: z.object({ inverse: savedSearchInverseSchema }),
    summary: 'Remove a saved search; it can be restored.',
  }),
  'searches.restore': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ id: savedSearchIdSchema }),
    response: z.object({ inverse: savedSearchInverseSchema }),
    summary: 'Restore a saved search that was removed.',
  }),
  'searches.note': defineOperation({
    room: 'archive',
    access: 'write',
    request: searchQuestionSchema,
    response: z.object({ record: searchRecordSchema }),
    summary: 'Write a search down in the record of searches, with the totals that it has now.',
  }),
  'searches.history': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object(stretch),
    response: z.object({ records: z.array(searchRecordSchema), total }),
    summary: 'List the record of searches, newest first.',
  }),
} as const;
