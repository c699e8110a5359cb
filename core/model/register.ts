import { z } from 'zod';
import { documentIdSchema, isoDateSchema } from './ids.ts';

export const REGISTERS = ['appointments', 'indicators', 'responsibilities', 'citations'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** One person, one post, one action. A person with two posts in one sentence has two rows. */
export const appointmentSchema = z.object({
  person: z.string(),
  action: z.enum(['appointed', 'removed']),
  post: z.string(),
  /** （兼） */
  concurrent: z.boolean(),
  /** 试用期一年 → "一年"; null where there is none. */
  probation: z.string().nullable(),
  /** 成文日期 of the document, else its 印发日期. */
  date: isoDateSchema.nullable(),
  sentence: z.string(),
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
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const responsibilitySchema = z.object({
  measure: z.string(),
  leads: z.array(z.string()),
  others: z.array(z.string()),
  sentence: z.string(),
});
export type Responsibility = z.infer<typeof responsibilitySchema>;

export const citationSchema = z.object({
  relation: z.enum(['cites', 'implements', 'amends', 'repeals']),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  sentence: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** The facts drawn from one document, in the order of its text. */
export type RegisterReading = {
  appointments: Appointment[];
  indicators: Indicator[];
  responsibilities: Responsibility[];
  citations: Citation[];
};

const inDocument = { documentId: documentIdSchema };

/** The rows of one register over the whole archive. */
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
