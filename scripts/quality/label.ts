import * as z from 'zod';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import { isoDateSchema } from '#core/model/ids.ts';

const text = z.string().min(1);
const texts = z.array(text);
const texty = text.nullable();

const appointmentLabelSchema = z.strictObject({
  person: text,
  action: z.enum(['appointed', 'removed']),
  post: text,
  concurrent: z.boolean().optional(),
  probation: texty.optional(),
  acting: z.boolean().optional(),
});

const indicatorLabelSchema = z.strictObject({
  name: text,
  unit: texty,
  value: texty,
  change: texty.optional(),
});

const responsibilityLabelSchema = z.strictObject({ measure: text, leads: texts, others: texts });

const citationLabelSchema = z.strictObject({
  relation: z.enum(['cites', 'implements', 'amends', 'repeals']),
  title: texty,
  documentNumber: texty,
});

/** What a careful archivist reads of one document; a key that is absent is not scored. */
export const documentLabelSchema = z.strictObject({
  /** Several where careful readers would differ; null where none is printed. */
  title: z.union([texty, z.array(text).min(1)]).optional(),
  documentNumber: texty.optional(),
  signedOn: isoDateSchema.nullable().optional(),
  printedOn: isoDateSchema.nullable().optional(),
  /** In print order; 甲|乙 where careful readers would name the same body in two ways. */
  issuers: texts.optional(),
  /** Several where careful readers would differ. */
  kind: z.union([z.enum(DOCUMENT_KINDS), z.array(z.enum(DOCUMENT_KINDS)).min(1)]).optional(),
  column: texty.optional(),
  /** First characters of the first block; several where careful readers would differ. */
  starts: z.union([text, z.array(text).min(1)]).optional(),
  outline: z.array(z.tuple([z.number().int().min(1).max(9), text])).optional(),
  appointments: z.array(appointmentLabelSchema).optional(),
  indicators: z.array(indicatorLabelSchema).optional(),
  responsibilities: z.array(responsibilityLabelSchema).optional(),
  citations: z.array(citationLabelSchema).optional(),
});
export type DocumentLabel = z.infer<typeof documentLabelSchema>;
export type AppointmentLabel = z.infer<typeof appointmentLabelSchema>;
export type IndicatorLabel = z.infer<typeof indicatorLabelSchema>;
export type ResponsibilityLabel = z.infer<typeof responsibilityLabelSchema>;
export type CitationLabel = z.infer<typeof citationLabelSchema>;

/** The JSON beside a fixture: its documents in print order, and what the case is about. Nothing but `column` is optional. */
export const fixtureLabelSchema = z.strictObject({
  note: text,
  documents: z.array(
    documentLabelSchema.required({
      title: true,
      documentNumber: true,
      signedOn: true,
      issuers: true,
      kind: true,
      starts: true,
    }),
  ),
});
export type FixtureLabel = z.infer<typeof fixtureLabelSchema>;

/** One line of a `gold.jsonl`: one document, read by eye. Further keys are notes. */
export const goldLineSchema = z.object({
  file: text,
  title: z.string().nullable(),
  docNumber: z.string().nullable(),
  /** ISO date, or `2022-12` where no day is printed. */
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  /** Several are parted by 、; the name of a person may follow; 甲|乙 where one body may be named in two ways. */
  issuer: z.string().nullable(),
  docIndex: z.number().int().positive().optional(),
  docsInFile: z.number().int().positive().optional(),
  kind: z.string().nullable().optional(),
});
export type GoldLine = z.infer<typeof goldLineSchema>;
