import { Converter } from 'opencc-js/cn2t';
import type { BulletinLabel, DocumentLabel } from './label.ts';

const convert = Converter({ from: 'cn', to: 'tw' });

function convertNullable(text: string | null): string | null {
  return text === null ? null : convert(text);
}

/** The canonical form of a document number ends in 号 in either script. */
function convertNumber(number: string | null): string | null {
  return convertNullable(number)?.replace('號', '号') ?? null;
}

function traditionalDocument(label: DocumentLabel): DocumentLabel {
  return {
    ...label,
    column: convertNullable(label.column),
    title: convert(label.title),
    documentNumber: convertNumber(label.documentNumber),
    issuers: label.issuers.map(convert),
    speaker: convertNullable(label.speaker),
    outlineLevel1: label.outlineLevel1?.map(convert) ?? null,
    appointments: label.appointments.map((entry) => ({
      ...entry,
      person: convert(entry.person),
      post: convert(entry.post),
    })),
    table: label.table?.map((row) => row.map(convert)) ?? null,
    citations: label.citations.map((entry) => ({
      ...entry,
      documentNumber: convertNumber(entry.documentNumber) ?? '',
    })),
    responsibilities: label.responsibilities.map((entry) => ({
      leads: entry.leads.map(convert),
      others: entry.others.map(convert),
    })),
    paragraphs: label.paragraphs.map(convert),
  };
}

/** The label of a bulletin printed in traditional script. */
export function traditionalLabel(label: BulletinLabel): BulletinLabel {
  return {
    ...label,
    bulletin: convert(label.bulletin),
    documents: label.documents.map(traditionalDocument),
  };
}

/** A text in traditional script as Taiwan writes it; no phrase reaches over a line end. */
export function traditionalText(text: string): string {
  return convert(text);
}
