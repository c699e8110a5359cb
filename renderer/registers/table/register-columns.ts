import type { TFunction } from 'i18next';
import type { DocumentId, Range } from '#core/model/ids.ts';
import type { RegisterRows } from '#core/model/register.ts';
import type { RegisterPage } from '../../state/navigation.ts';

/** Words in a cell that lead to a page of the registers, or to another document. */
export type NameLink = { name: string; to: RegisterPage | { at: 'document'; documentId: DocumentId } };
/** What stands in a cell: words, or names that lead on. */
export type Cell = string | readonly NameLink[];
export type RegisterRow = { cells: readonly Cell[]; documentId: DocumentId; range: Range };

/** The heads of a register, and the widths of its columns as CSS grid tracks; the document's own column comes last. */
export type RegisterShape = { heads: readonly string[]; tracks: string };

const person = (name: string): NameLink[] => [{ name, to: { at: 'person', name } }];
const bodies = (names: readonly string[]): NameLink[] =>
  names.map((name) => ({ name, to: { at: 'body', name } }));

/** The columns of a register in the language of the window. */
export function shapeRegister(t: TFunction, register: RegisterRows['register']): RegisterShape {
  switch (register) {
    case 'appointments':
      return {
        heads: [
          t('registers.person'),
          t('registers.action'),
          t('registers.post'),
          t('registers.body'),
          t('registers.probation'),
          t('registers.date'),
        ],
        tracks: '6em 5.4em minmax(12em, 2fr) minmax(9em, 1.2fr) 4.5em 6.5em',
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
        tracks: 'minmax(12em, 2fr) 8em 5em 7em 5em',
      };
    case 'responsibilities':
      return {
        heads: [t('registers.measure'), t('registers.leads'), t('registers.others')],
        tracks: 'minmax(14em, 2fr) minmax(9em, 1fr) minmax(12em, 1.4fr)',
      };
    case 'citations':
      return {
        heads: [
          t('registers.relation'),
          t('registers.citedTitle'),
          t('registers.number'),
          t('registers.held'),
        ],
        tracks: '6.2em minmax(14em, 2fr) 11em 4em',
      };
  }
}

/** What rows of a register show, cell by cell. */
export function layRows(t: TFunction, register: RegisterRows): RegisterRow[] {
  const place = (row: { documentId: DocumentId; range: Range }) => ({
    documentId: row.documentId,
    range: row.range,
  });
  switch (register.register) {
    case 'appointments':
      return register.rows.map((row) => ({
        cells: [
          person(row.person),
          t(`registers.${row.action}`),
          row.post + marksOf(t, row),
          row.body === null ? '' : bodies([row.body]),
          row.probation ?? '',
          row.date ?? '',
        ],
        ...place(row),
      }));
    case 'indicators':
      return register.rows.map((row) => ({
        cells: [
          [{ name: row.name, to: { at: 'indicator', series: [{ name: row.name, unit: row.unit }] } }],
          row.period ?? '',
          row.unit ?? '',
          row.value ?? '',
          row.change ?? '',
        ],
        ...place(row),
      }));
    case 'responsibilities':
      return register.rows.map((row) => ({
        cells: [row.measure, bodies(row.leads), bodies(row.others)],
        ...place(row),
      }));
    case 'citations':
      return register.rows.map((row) => ({
        cells: [
          t(`registers.${row.relation}`),
          row.title ?? '',
          row.documentNumber ?? '',
          row.targetDocumentId === null
            ? ''
            : [{ name: t('registers.isHeld'), to: { at: 'document', documentId: row.targetDocumentId } }],
        ],
        ...place(row),
      }));
  }
}

/** （兼、代理） behind a post; empty where it is neither. */
function marksOf(t: TFunction, row: { concurrent: boolean; acting: boolean }): string {
  const marks = [
    ...(row.concurrent ? [t('registers.concurrent')] : []),
    ...(row.acting ? [t('registers.acting')] : []),
  ];
  return marks.length === 0 ? '' : t('registers.marks', { marks: marks.join(t('common.separator')) });
}
