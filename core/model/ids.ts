import * as z from 'zod';

const rowId = z.number().int().positive();

export const bulletinIdSchema = rowId.brand<'BulletinId'>();
export const issueIdSchema = rowId.brand<'IssueId'>();
export const documentIdSchema = rowId.brand<'DocumentId'>();
/** Annotations travel between archives, so theirs is a UUID. */
export const annotationIdSchema = z.uuid().brand<'AnnotationId'>();
export const correctionIdSchema = rowId.brand<'CorrectionId'>();
export const authorityIdSchema = rowId.brand<'AuthorityId'>();
export const savedSearchIdSchema = rowId.brand<'SavedSearchId'>();
export const searchRecordIdSchema = rowId.brand<'SearchRecordId'>();
export const batchIdSchema = rowId.brand<'BatchId'>();
export const batchFileIdSchema = rowId.brand<'BatchFileId'>();
export const jobIdSchema = z.string().min(1).max(64).brand<'JobId'>();

export type BulletinId = z.infer<typeof bulletinIdSchema>;
export type IssueId = z.infer<typeof issueIdSchema>;
export type DocumentId = z.infer<typeof documentIdSchema>;
export type AnnotationId = z.infer<typeof annotationIdSchema>;
export type CorrectionId = z.infer<typeof correctionIdSchema>;
export type AuthorityId = z.infer<typeof authorityIdSchema>;
export type SavedSearchId = z.infer<typeof savedSearchIdSchema>;
export type SearchRecordId = z.infer<typeof searchRecordIdSchema>;
export type BatchId = z.infer<typeof batchIdSchema>;
export type BatchFileId = z.infer<typeof batchFileIdSchema>;
export type JobId = z.infer<typeof jobIdSchema>;

/** Calendar date `2024-03-06`. */
export const isoDateSchema = z.iso.date();
/** Instant `2026-11-20T08:30:00.000Z`. */
export const isoInstantSchema = z.iso.datetime();

/** Half-open range of UTF-16 code units, `start < end` unless empty. */
export const rangeSchema = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .refine((range) => range.start <= range.end, 'start after end');
export type Range = z.infer<typeof rangeSchema>;
