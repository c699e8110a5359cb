import type { DocumentKind } from '#core/model/document.ts';
import type { Appointment, Citation } from '#core/model/register.ts';

/** One appointment or removal as the generator meant it. */
export type AppointmentLabel = Pick<Appointment, 'person' | 'action' | 'post' | 'concurrent' | 'probation'>;

/** A document named by another document, with what is done to it. */
export type CitationLabel = { relation: Citation['relation']; documentNumber: string };

/** Lead and other bodies of one responsibility tail; without leads where the tail names none. */
export type ResponsibilityLabel = { leads: string[]; others: string[] };

/** What one printed document is, known because the generator wrote it. */
export type DocumentLabel = {
  /** Null where the printed pages do not show it. */
  column: string | null;
  title: string;
  kind: DocumentKind;
  documentNumber: string | null;
  issuers: string[];
  speaker: string | null;
  signedOn: string | null;
  printedOn: string | null;
  /** Headings of level 1 in order; null where the numbered paragraphs are not headings. */
  outlineLevel1: string[] | null;
  /** How many headings of level 2 stand under each heading of level 1; null like the above. */
  outlineLevel2Counts: number[] | null;
  appointments: AppointmentLabel[];
  /** Rows of the table, header first. */
  table: string[][] | null;
  citations: CitationLabel[];
  responsibilities: ResponsibilityLabel[];
  /** Every running paragraph, numbered paragraphs included, as canonical text. */
  paragraphs: string[];
};

/** What one file is. */
export type BulletinLabel = {
  bulletin: string;
  year: number;
  number: number;
  /** Null where the file does not print it. */
  publishedOn: string | null;
  documents: DocumentLabel[];
};
