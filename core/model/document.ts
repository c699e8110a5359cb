import * as z from 'zod';
import { documentIdSchema, isoDateSchema, issueIdSchema, rangeSchema } from './ids.ts';

/**
 * What a bulletin prints. The first fifteen are the kinds of 《党政机关公文处理工作条例》 (2012) article 8;
 * the rest is what bulletins carry besides.
 */
export const DOCUMENT_KINDS = [
  'resolution', // 决议
  'decision', // 决定
  'order', // 命令（令）
  'communique', // 公报
  'announcement', // 公告
  'notice-public', // 通告
  'opinion', // 意见
  'notice', // 通知
  'circular', // 通报
  'report', // 报告
  'request', // 请示
  'reply', // 批复
  'bill', // 议案
  'letter', // 函、复函
  'minutes', // 纪要
  'regulation', // 条例、规定、办法、细则
  'plan', // 规划、计划、方案
  'appointment', // 任免
  'statistics', // 统计表、指标
  'interpretation', // 政策解读
  'chronicle', // 大事记
  'contents', // 目录
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const BLOCK_KINDS = [
  'title',
  'document-number',
  'subtitle', // ——2024年1月17日在……会议上
  'speaker', // 槐荫区区长 刘敬涛
  'recipient', // 主送机关、各位代表：
  'heading', // a line of its own: 一、…… （一）…… 第一章 ……
  'list-item', // a numbered paragraph: 1.…… （1）…… 第X条 ……
  'paragraph',
  'table',
  'note', // 注：……、附注
  'attachment-title',
  'signature', // 署名
  'date-line', // 成文日期
  'printing-date', // （2024年3月6日印发）
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * One block of a document. `range` is in the document's canonical text; the canonical text is the
 * blocks joined by `\n`, a table's rows by `\n` and its cells by `\t`.
 */
export const blockSchema = z.object({
  kind: z.enum(BLOCK_KINDS),
  /** Outline level 1–9 of a heading or a numbered paragraph (一、= 1, （一）= 2, 1. = 3, （1）= 4, ① = 5); else null. */
  level: z.number().int().min(1).max(9).nullable(),
  range: rangeSchema,
  /** Printed page on which the block starts; null where unknown. */
  page: z.number().int().positive().nullable(),
  /** Where the block stands in the decoded source text; null where the source has no text of its own. */
  source: rangeSchema.nullable(),
  /** Cells of a table, row by row, header first; null for every other kind. */
  rows: z.array(z.array(z.string())).nullable(),
});
export type Block = z.infer<typeof blockSchema>;

/** A heading or run-in heading; `offset` is where it starts in the canonical text. */
export const outlineEntrySchema = z.object({
  level: z.number().int().min(1).max(9),
  text: z.string(),
  offset: z.number().int().nonnegative(),
});
export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

export const EVIDENCE_FIELDS = [
  'boundary',
  'column',
  'title',
  'kind',
  'documentNumber',
  'issuers',
  'speaker',
  'signedOn',
  'printedOn',
  'pages',
] as const;

/** Why a conclusion was drawn: the rule that fired, how sure it is (0–1), and where in the source it looked. */
export const evidenceSchema = z.object({
  field: z.enum(EVIDENCE_FIELDS),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  source: rangeSchema.nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What the understanding concludes about one document, before the archive gives it an identity. */
export const documentReadingSchema = z.object({
  /** Place in the issue, from 1. */
  order: z.number().int().positive(),
  column: z.string().nullable(),
  title: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  /** Canonical form 济槐发〔2024〕2号. */
  documentNumber: z.string().nullable(),
  issuers: z.array(z.string()),
  speaker: z.string().nullable(),
  /** 成文日期 */
  signedOn: isoDateSchema.nullable(),
  /** 印发日期 */
  printedOn: isoDateSchema.nullable(),
  pageStart: z.number().int().positive().nullable(),
  pageEnd: z.number().int().positive().nullable(),
  /** Canonical text. */
  text: z.string(),
  blocks: z.array(blockSchema),
  outline: z.array(outlineEntrySchema),
  /** Lowest confidence of the conclusions above, 0–1. */
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema),
});
export type DocumentReading = z.infer<typeof documentReadingSchema>;

/** Catalogue entry of a document: what lists show. */
export const documentSummarySchema = documentReadingSchema
  .omit({ text: true, blocks: true, outline: true, evidence: true })
  .extend({
    id: documentIdSchema,
    issueId: issueIdSchema,
    /** Length of the canonical text in UTF-16 code units. */
    characters: z.number().int().nonnegative(),
  });
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

/** A document with its text. */
export const documentSchema = documentSummarySchema.extend({
  text: z.string(),
  /** Normaliser version the canonical text was made with. */
  textVersion: z.number().int().positive(),
  blocks: z.array(blockSchema),
  outline: z.array(outlineEntrySchema),
  evidence: z.array(evidenceSchema),
});
export type Document = z.infer<typeof documentSchema>;
