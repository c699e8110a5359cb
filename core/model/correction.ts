import * as z from 'zod';
import { BLOCK_KINDS, DOCUMENT_KINDS } from './document.ts';
import { correctionIdSchema, isoDateSchema, isoInstantSchema, issueIdSchema } from './ids.ts';
import { issueReadingSchema } from './issue.ts';
import { isPlainLine, isPlainText } from './plain-text.ts';

/** Offset into the decoded source: corrections hold on to it, since documents and blocks come and go with each reading. */
const sourceOffset = z.number().int().nonnegative();
const somethingSet = (fields: object) => Object.keys(fields).length > 0;

/** What values may be. */
type Values = { line: z.ZodString; text: z.ZodString; page: z.ZodInt; issuers: number };

/** What the archivist may say: what shows as it reads, and can be read again as it was said. */
const SAID = {
  line: z.string().trim().min(1).max(500).refine(isPlainLine, 'not a plain line'),
  text: z.string().min(1).max(1_000_000).refine(isPlainText, 'not a plain text'),
  page: z.int().positive().max(100_000),
  issuers: 50,
} as const satisfies Values;

/** What a reading may have said before, and what is kept from times when more was let in. */
const KEPT = {
  line: z.string(),
  text: z.string(),
  page: z.int(),
  issuers: Infinity,
} as const satisfies Values;

function issueFieldsOf({ line }: Values) {
  return z.strictObject({
    bulletin: line.nullable().exactOptional(),
    year: issueReadingSchema.shape.year.exactOptional(),
    number: issueReadingSchema.shape.number.exactOptional(),
    publishedOn: isoDateSchema.nullable().exactOptional(),
  });
}

function documentFieldsOf({ line, page, issuers }: Values) {
  return z.strictObject({
    title: line.exactOptional(),
    kind: z.enum(DOCUMENT_KINDS).exactOptional(),
    documentNumber: line.nullable().exactOptional(),
    issuers: z.array(line).max(issuers).exactOptional(),
    speaker: line.nullable().exactOptional(),
    signedOn: isoDateSchema.nullable().exactOptional(),
    printedOn: isoDateSchema.nullable().exactOptional(),
    column: line.nullable().exactOptional(),
    pageStart: page.nullable().exactOptional(),
    pageEnd: page.nullable().exactOptional(),
  });
}

/** What can be set of an issue as a whole. */
export const issueFieldsSchema = issueFieldsOf(SAID).refine(somethingSet, 'nothing is set');
export type IssueFields = z.infer<typeof issueFieldsSchema>;

/** What can be set of a document in place of what was read. */
export const documentFieldsSchema = documentFieldsOf(SAID)
  .refine(somethingSet, 'nothing is set')
  .refine(({ pageStart, pageEnd }) => pageStart == null || pageEnd == null || pageEnd >= pageStart, {
    error: 'the last page is before the first',
    path: ['pageEnd'],
  });
export type DocumentFields = z.infer<typeof documentFieldsSchema>;
export type DocumentField = keyof DocumentFields;

function changesOf(
  { text, page }: Values,
  issueFields: ReturnType<typeof issueFieldsOf>,
  documentFields: ReturnType<typeof documentFieldsOf>,
) {
  return z.discriminatedUnion('change', [
    z.object({ change: z.literal('set-issue'), fields: issueFields }),
    z.object({ change: z.literal('set-document'), at: sourceOffset, fields: documentFields }),
    /** Split: a document begins with the block at `at`. */
    z.object({ change: z.literal('begin-document'), at: sourceOffset }),
    /** Merge: the document that begins at `at` goes on with the one before it. */
    z.object({ change: z.literal('join-document'), at: sourceOffset }),
    z.object({
      change: z.literal('set-block'),
      at: sourceOffset,
      kind: z.enum(BLOCK_KINDS).exclude(['table']),
      level: z.number().int().min(1).max(9).nullable(),
    }),
    /** A slip of the text: what stands in the source from `at` to `end` reads `text`. Of a table: cells by `\t`, rows by `\n`. */
    z.object({
      change: z.literal('set-text'),
      at: sourceOffset,
      end: sourceOffset,
      text,
    }),
    /** The block at `at` ends with `before`; what follows is a block of its own. */
    z.object({ change: z.literal('split-block'), at: sourceOffset, before: text }),
    /** The block at `at` goes on from the block before it. */
    z.object({ change: z.literal('join-block'), at: sourceOffset }),
    /** The block at `at` stands on this page; `onward` counts all later pages from it. */
    z.object({
      change: z.literal('set-page'),
      at: sourceOffset,
      page,
      scope: z.enum(['page', 'onward']),
    }),
    /** What stands in the source from `at` to `end` belongs to the page and not to a document. */
    z.object({ change: z.literal('set-aside'), at: sourceOffset, end: sourceOffset }),
    /** What was taken for furniture of the page from `at` to `end` is text of a document. */
    z.object({ change: z.literal('take-in'), at: sourceOffset, end: sourceOffset }),
  ]);
}

/**
 * One correction of a reading. `at` is where a block begins in the decoded source; a document is named by the first of its
 * blocks. Later changes go before earlier ones where both set the same.
 */
export const changeSchema = changesOf(SAID, issueFieldsSchema, documentFieldsSchema).refine(
  (change) => !('end' in change) || change.end > change.at,
  { error: 'ends before it begins', path: ['end'] },
);
export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['change'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { change: Kind }>;

/**
 * What has become of a change: the reading says what it says; a later change says otherwise; or the reading has no such
 * block or document any more, and the change waits.
 */
export const CHANGE_STATES = ['in-force', 'replaced', 'not-placed'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

const keptChangeSchema = changesOf(KEPT, issueFieldsOf(KEPT), documentFieldsOf(KEPT));

/** A correction as it is kept: who changed what, when, and what stood there before. */
export const correctionSchema = z.object({
  id: correctionIdSchema,
  issueId: issueIdSchema,
  /** Title of the issue. */
  issue: z.string(),
  change: keptChangeSchema,
  /** What the reading said before, in the shape of the change; null where there was nothing. */
  before: keptChangeSchema.nullable(),
  /** Title of the document it touches, as it was then; null for the issue itself. */
  documentTitle: z.string().nullable(),
  author: z.string(),
  at: isoInstantSchema,
  state: z.enum([...CHANGE_STATES, 'revoked']),
});
export type Correction = z.infer<typeof correctionSchema>;

/** The reading of a file or of a held issue with corrections that are not kept yet: what the archivist looks at while correcting. */
export const readingPreviewSchema = z.object({
  reading: issueReadingSchema,
  /** What stands in the source where each piece of furniture is, in the order of `reading.furniture`. */
  furnitureTexts: z.array(z.string()),
  /** What has become of each of the changes that were passed. */
  states: z.array(z.enum(CHANGE_STATES)),
  /** File name. */
  name: z.string(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  /** The issue that was imported from this very file; null where none was. */
  heldAs: issueIdSchema.nullable(),
  /** Other held issues of the same bulletin, year and number. */
  sameIssue: z.array(issueIdSchema),
});
export type ReadingPreview = z.infer<typeof readingPreviewSchema>;
