import * as z from 'zod';
import { documentIdSchema, isoDateSchema, rangeSchema } from './ids.ts';

export const REGISTERS = ['appointments', 'indicators', 'responsibilities', 'citations'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** Every row says where in the canonical text of its document it was drawn from. */
const drawn = { range: rangeSchema };

/** One person, one post, one action. A person with two posts in one sentence has two rows. */
export const appointmentSchema = z.object({
  person: z.string(),
  action: z.enum(['appointed', 'removed']),
  /** As printed, body and office together: 槐荫区教育和体育局局长. */
  post: z.string(),
  /** The body that the post is in, 槐荫区教育和体育局; null where the post names none. */
  body: z.string().nullable(),
  /** （兼） */
  concurrent: z.boolean(),
  /** 代理, 主持工作 */
  acting: z.boolean(),
  /** 试用期一年 → "一年"; null where there is none. */
  probation: z.string().nullable(),
  /** 成文日期 of the document, else its 印发日期. */
  date: isoDateSchema.nullable(),
  sentence: z.string(),
  ...drawn,
});
export type Appointment = z.infer<typeof appointmentSchema>;

export const indicatorSchema = z.object({
  name: z.string(),
  /** 2024年1-3月 */
  period: z.string().nullable(),
  unit: z.string().nullable(),
  /** As printed: "170.3", "—". */
  value: z.string().nullable(),
  change: z.string().nullable(),
  ...drawn,
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const responsibilitySchema = z.object({
  measure: z.string(),
  leads: z.array(z.string()),
  others: z.array(z.string()),
  sentence: z.string(),
  ...drawn,
});
export type Responsibility = z.infer<typeof responsibilitySchema>;

export const RELATIONS = ['cites', 'implements', 'amends', 'repeals'] as const;

export const citationSchema = z.object({
  relation: z.enum(RELATIONS),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  sentence: z.string(),
  ...drawn,
});
export type Citation = z.infer<typeof citationSchema>;

/** The facts drawn from one document, in the order of its text. */
export type RegisterReading = {
  appointments: Appointment[];
  indicators: Indicator[];
  responsibilities: Responsibility[];
  citations: Citation[];
};

/** Which rows of a register are wanted; every condition given must hold. */
export const registerFilterSchema = z.object({
  /** Words that stand in what the row shows, after folding; empty for all. */
  text: z.string().max(200).default(''),
  documentId: documentIdSchema.nullable().default(null),
  /** Appointments of one person. */
  person: z.string().max(200).nullable().default(null),
  /** Appointments in, or responsibilities of, one body under any of its names. */
  body: z.string().max(200).nullable().default(null),
  /** Citations that mean this held document. */
  cited: documentIdSchema.nullable().default(null),
});
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

const inDocument = { documentId: documentIdSchema };

/** Rows of one register over the whole archive: newest first where there is a date, within a document in the order of its text. */
export const registerRowsSchema = z.discriminatedUnion('register', [
  z.object({ register: z.literal('appointments'), rows: z.array(appointmentSchema.extend(inDocument)) }),
  z.object({ register: z.literal('indicators'), rows: z.array(indicatorSchema.extend(inDocument)) }),
  z.object({
    register: z.literal('responsibilities'),
    rows: z.array(responsibilitySchema.extend(inDocument)),
  }),
  z.object({
    register: z.literal('citations'),
    rows: z.array(citationSchema.extend({ ...inDocument, targetDocumentId: documentIdSchema.nullable() })),
  }),
]);
export type RegisterRows = z.infer<typeof registerRowsSchema>;

/** One indicator over time: a point for each printing of it. */
export const indicatorPointSchema = indicatorSchema
  .pick({ period: true, value: true, change: true, range: true })
  .extend({
    documentId: documentIdSchema,
    /** Title of the issue that printed it. */
    issue: z.string(),
    /** The last day of the period, as ISO date; null where the period is not understood. */
    endsOn: isoDateSchema.nullable(),
    /** The value as a number; null where it is none. */
    amount: z.number().nullable(),
  });
export type IndicatorPoint = z.infer<typeof indicatorPointSchema>;

/** A person as the register of appointments knows them. Two people of one name cannot be told apart. */
export const personSummarySchema = z.object({
  name: z.string(),
  appointed: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  firstOn: isoDateSchema.nullable(),
  lastOn: isoDateSchema.nullable(),
});
export type PersonSummary = z.infer<typeof personSummarySchema>;
