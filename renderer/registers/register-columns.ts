import type { TFunction } from 'i18next';
import type { DocumentId } from '#core/model/ids.ts';
import type { RegisterName, RegisterRows } from '#core/model/register.ts';

export const REGISTER_NAMES = [
  'appointments',
  'indicators',
  'responsibilities',
  'citations',
] as const satisfies readonly RegisterName[];

/** A register as a table: what stands in each cell, and the words by which a row is found again in its document. */
export type RegisterTable = {
  heads: readonly string[];
  /** Widths of the columns as CSS grid tracks; the document's own column is added at the end. */
  tracks: string;
  rows: readonly { cells: readonly string[]; documentId: DocumentId; quote: string }[];
};

/** Lays a register out as a table in the language of the window. */
export function layRegister(t: TFunction, register: RegisterRows): RegisterTable {
  switch (register.register) {
    case 'appointments':
      return {
        heads: [
          t('registers.person'),
          t('registers.action'),
          t('registers.post'),
          t('registers.probation'),
          t('registers.date'),
        ],
        tracks: '7em 5.5em minmax(14em, 2fr) 6em 7em',
        rows: register.rows.map((row) => ({
          cells: [
            row.person,
            t(`registers.${row.action}`),
            row.concurrent ? `${row.post}（${t('registers.concurrent')}）` : row.post,
            row.probation ?? '',
            row.date ?? '',
          ],
          documentId: row.documentId,
          quote: row.sentence,
        })),
      };
    case 'indicators':
      return {
        heads: [
          t('registers.indicator'),
          t('registers.period'),
          t('registers.unit'),
          t('registers.value'),
          t('registers.change'),
        ],
        tracks: 'minmax(14em, 2fr) 8em 6em 7em 6em',
        rows: register.rows.map((row) => ({
          cells: [row.name, row.period ?? '', row.unit ?? '', row.value ?? '', row.change ?? ''],
          documentId: row.documentId,
          quote: row.name,
        })),
      };
    case 'responsibilities':
      return {
        heads: [t('registers.measure'), t('registers.leads'), t('registers.others')],
        tracks: 'minmax(16em, 2fr) minmax(9em, 1fr) minmax(12em, 1fr)',
        rows: register.rows.map((row) => ({
          cells: [row.measure, row.leads.join(t('common.separator')), row.others.join(t('common.separator'))],
          documentId: row.documentId,
          quote: row.sentence,
        })),
      };
    case 'citations':
      return {
        heads: [
          t('registers.relation'),
          t('registers.citedTitle'),
          t('registers.number'),
          t('registers.held'),
        ],
        tracks: '5em minmax(14em, 2fr) 11em 5em',
        rows: register.rows.map((row) => ({
          cells: [
            t(`registers.${row.relation}`),
            row.title ?? '',
            row.documentNumber ?? '',
            row.targetDocumentId === null ? '' : '●',
          ],
          documentId: row.documentId,
          quote: row.sentence,
        })),
      };
  }
}

/** The rows of which some cell, or the title of the document, holds every word of a filter. */
export function filterRegister(
  table: RegisterTable,
  titles: ReadonlyMap<DocumentId, string>,
  filter: string,
): RegisterTable['rows'] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return table.rows;
  return table.rows.filter((row) => {
    const text = [...row.cells, titles.get(row.documentId) ?? ''].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
