import type { SampleEncoding } from './encodings/encode-text.ts';
import type { PrintStyle } from './layout/style.ts';

/** How one file of the samples is made. */
export type FileStyle = { print: PrintStyle; encoding: SampleEncoding; traditional: boolean };

const PLAIN: PrintStyle = {
  medium: 'web',
  spacedDigits: false,
  fullWidthDigits: false,
  hanZero: null,
  brackets: ['〔', '〕'],
  headRate: 0.15,
  headForm: 'split',
  formFeed: false,
  indented: true,
  padding: ' ',
  linkRate: 0.08,
};

const TWO_COLUMN: PrintStyle = { ...PLAIN, medium: 'two-column', spacedDigits: true, indented: false };
const ONE_COLUMN: PrintStyle = { ...PLAIN, medium: 'one-column' };

function file(print: PrintStyle, encoding: SampleEncoding = 'utf-8', traditional = false): FileStyle {
  return { print, encoding, traditional };
}

/** The styles of the shipped samples in order of issue; bulletins changed printers more often than one would think. */
export const FILE_STYLES: readonly FileStyle[] = [
  file({ ...ONE_COLUMN, hanZero: '〇', headForm: 'line' }, 'gb18030'),
  file({ ...ONE_COLUMN, hanZero: '○', brackets: ['[', ']'], padding: '\u3000' }, 'gb18030'),
  file({ ...PLAIN, hanZero: '○', brackets: ['﹝', '﹞'] }, 'big5', true),
  file({ ...PLAIN, medium: 'html', hanZero: '〇' }, 'gb18030'),
  file({ ...ONE_COLUMN, fullWidthDigits: true, indented: false }, 'gb18030'),
  file({ ...PLAIN, brackets: ['[', ']'] }, 'utf-8-bom'),
  file({ ...TWO_COLUMN, headForm: 'line' }),
  file({ ...PLAIN, hanZero: '〇', padding: '\u3000' }, 'utf-16le-bom'),
  file(TWO_COLUMN),
  file({ ...ONE_COLUMN, formFeed: true, spacedDigits: true, brackets: ['（', '）'] }),
  file({ ...PLAIN, medium: 'html', padding: '\u3000' }),
  file(PLAIN, 'utf-8', true),
  file({ ...TWO_COLUMN, headRate: 0.4, headForm: 'line' }, 'utf-8-bom'),
  file({ ...TWO_COLUMN, linkRate: 0.3 }),
  file({ ...ONE_COLUMN, formFeed: true, indented: false }, 'utf-16le-bom'),
  file(PLAIN, 'gb18030'),
  file({ ...TWO_COLUMN, headRate: 0.05 }),
  file({ ...PLAIN, medium: 'html' }),
  file({ ...ONE_COLUMN, spacedDigits: true, headForm: 'line' }),
  file({ ...TWO_COLUMN, brackets: ['[', ']'] }),
  file({ ...TWO_COLUMN, linkRate: 0.2 }, 'utf-8-bom'),
  file(PLAIN),
  file({ ...ONE_COLUMN, formFeed: true }),
  file({ ...TWO_COLUMN, headRate: 1, headForm: 'split' }),
];

/** Styles of the benchmark corpora: UTF-8, in the proportions in which bulletins come. */
export const BENCH_STYLES: readonly FileStyle[] = [
  file(TWO_COLUMN),
  file({ ...TWO_COLUMN, headForm: 'line', headRate: 0.5 }),
  file(ONE_COLUMN),
  file({ ...ONE_COLUMN, spacedDigits: true, headForm: 'line' }),
  file(PLAIN),
];
