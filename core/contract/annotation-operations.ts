import * as z from 'zod';
import {
  annotationChangeSchema,
  annotationDraftSchema,
  annotationSchema,
  annotationStateSchema,
  colorMeaningSchema,
  REVIEW_OUTCOMES,
} from '../model/annotation.ts';
import {
  ANNOTATION_GROUPS,
  ANNOTATION_SORTS,
  annotationFilterSchema,
  annotationGroupSchema,
  listedAnnotationSchema,
  reviewSchema,
} from '../model/annotation-list.ts';
import { mergeEntrySchema } from '../model/annotation-merge.ts';
import { annotationIdSchema, documentIdSchema, rangeSchema } from '../model/ids.ts';
import { LANGUAGES } from '../model/language.ts';
import { defineOperation } from './define-operation.ts';
import { annotationIds, annotationInverseSchema } from './inverse.ts';
import { nothing, path, stretch, total } from './parts.ts';

const inverse = z.object({ inverse: annotationInverseSchema });
const ids = z.object({ ids: annotationIds });
const filter = annotationFilterSchema.prefault({});
const colors = z.object({ colors: z.array(colorMeaningSchema).max(100) });
const places = z
  .array(z.object({ id: annotationIdSchema, documentId: documentIdSchema, range: rangeSchema }))
  .min(1)
  .max(10_000);

/** Annotations: kept, listed, reviewed after the text changed, and exchanged. */
export const annotationOperations = {
  'annotations.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ documentId: documentIdSchema.nullable() }),
    response: z.object({ annotations: z.array(listedAnnotationSchema) }),
    summary: 'List the annotations of one document in text order, or of the whole archive.',
  }),
  'annotations.get': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ id: annotationIdSchema }),
    response: z.object({ annotation: listedAnnotationSchema }),
    summary: 'Get one annotation that is not removed.',
  }),
  'annotations.query': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ filter, sort: z.enum(ANNOTATION_SORTS).default('place'), ...stretch }),
    response: z.object({ annotations: z.array(listedAnnotationSchema), total }),
    summary: 'List a stretch of the annotations that a filter takes, and how many there are.',
  }),
  'annotations.groups': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ filter, by: z.enum(ANNOTATION_GROUPS) }),
    response: z.object({ groups: z.array(annotationGroupSchema), total }),
    summary: 'Count the annotations that a filter takes by one of their facts.',
  }),
  'annotations.tags': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ text: z.string().max(100), limit: z.number().int().min(1).max(1000).default(8) }),
    response: z.object({ tags: z.array(z.object({ tag: z.string(), count: total })) }),
    summary: 'Complete the beginning of a tag from those in use, written in Han or in pinyin.',
  }),
  'annotations.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: annotationDraftSchema,
    response: inverse.extend({ annotation: annotationSchema }),
    summary: 'Add or change an annotation.',
  }),
  'annotations.change': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ which: z.union([ids, z.object({ filter })]), change: annotationChangeSchema }),
    response: inverse.extend({ changed: total }).extend({ inverse: annotationInverseSchema.nullable() }),
    summary: 'Set the same on many annotations, named or filtered: look, tags, note, reach.',
  }),
  'annotations.split': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ id: annotationIdSchema, at: z.number().int().nonnegative() }),
    response: inverse.extend({ annotations: z.tuple([annotationSchema, annotationSchema]) }),
    summary: 'Part an annotation in two at an offset of the text.',
  }),
  'annotations.remove': defineOperation({
    room: 'archive',
    access: 'write',
    request: ids,
    response: inverse,
    summary: 'Remove annotations; they can be restored.',
  }),
  'annotations.restore': defineOperation({
    room: 'archive',
    access: 'write',
    request: ids,
    response: inverse,
    summary: 'Bring removed annotations back.',
  }),
  'annotations.putBack': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ states: z.array(annotationStateSchema).min(1).max(100_000) }),
    response: inverse,
    summary: 'Put annotations back as they were stored: what undo says.',
  }),
  'annotations.awaiting': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      outcomes: z.array(z.enum(REVIEW_OUTCOMES)).min(1).nullable().default(null),
      documentId: documentIdSchema.nullable().default(null),
      ...stretch,
    }),
    response: z.object({
      reviews: z.array(reviewSchema),
      /** Of all outcomes, whatever is listed; `shifts` are those moved with the words around them. */
      counts: z.object({ moved: total, changed: total, lost: total, shifts: total }),
    }),
    summary: 'List what changes of the text did to annotations and nobody has looked at yet.',
  }),
  'annotations.accept': defineOperation({
    room: 'archive',
    access: 'write',
    request: ids,
    response: inverse,
    summary: 'Take what became of annotations for good: they are described where they stand now.',
  }),
  'annotations.giveUp': defineOperation({
    room: 'archive',
    access: 'write',
    request: ids,
    response: inverse,
    summary:
      'Say of annotations that their passages are not in the text any more: orphans, whatever is found.',
  }),
  'annotations.repoint': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ places }),
    response: inverse,
    summary: 'Point annotations to other passages.',
  }),
  'annotations.export': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({
      file: path,
      form: z.enum(['jsonld', 'csv', 'md', 'docx']).default('jsonld'),
      filter,
      language: z.enum(LANGUAGES).default('zh-CN'),
    }),
    response: z.object({ file: path, annotations: z.number().int() }),
    writes: ['file'],
    summary:
      'Write annotations as W3C Web Annotation JSON-LD, as a table, as Markdown or as a Word document.',
  }),
  'annotations.exportFolder': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ folder: path, filter, language: z.enum(LANGUAGES).default('zh-CN') }),
    response: z.object({ folder: path, files: total, annotations: z.number().int() }),
    paths: ['folder'],
    summary: 'Write annotations as Markdown into an empty or missing folder, a file a document.',
  }),
  'annotations.previewImport': defineOperation({
    room: 'archive',
    access: 'read',
    request: z.object({ file: path }),
    response: z.object({ entries: z.array(mergeEntrySchema), unchanged: total }),
    paths: ['file'],
    summary: 'Tell what the annotations of a W3C Web Annotation file would add, change or contradict.',
  }),
  'annotations.import': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({
      file: path,
      /** Held annotations that may be overwritten by those of the file. */
      overwrite: z.array(annotationIdSchema).max(100_000).default([]),
    }),
    response: z.object({
      added: z.number().int(),
      overwritten: z.number().int(),
      unchanged: z.number().int(),
      /** Ids whose document is not held here, or that differ from the one held: nothing is overwritten without being named. */
      conflicting: z.array(z.string()),
      unplaced: z.array(z.string()),
      /** Null where nothing was written. */
      inverse: annotationInverseSchema.nullable(),
    }),
    paths: ['file'],
    summary:
      'Add the annotations of a W3C Web Annotation file that are not held yet, and overwrite those named.',
  }),
  'colors.list': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: colors,
    summary: 'List what the colours of annotations mean in this archive.',
  }),
  'colors.save': defineOperation({
    room: 'archive',
    access: 'write',
    request: colors,
    response: colors.extend({ inverse: annotationInverseSchema }),
    summary: 'Name colours of annotations.',
  }),
} as const;
