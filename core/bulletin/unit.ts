import type { Statement } from './evidence/statement.ts';
import type { LineRole } from './line-role.ts';
import type { Marker } from './marker.ts';

/** A paragraph, heading, table or other piece of text as it was before the print broke it into lines. */
export type Unit = {
  role: LineRole;
  /** Canonical text: no line breaks, spaces cleaned; of a table its rows by `\n`, cells by `\t`. */
  text: string;
  /** Where it stands in the source. */
  start: number;
  end: number;
  /** Outline marker it begins with. */
  marker: Marker | null;
  /** Whether it begins a page. */
  pageBreak: boolean;
  /** Printed page it begins on. */
  page: number | null;
  /** Printed page it ends on. */
  lastPage: number | null;
  /** Cells of a table; null for everything else. */
  rows: string[][] | null;
  /** Whether furniture stands just before it. */
  afterHead: boolean;
  /** What labels in it say of a document. */
  statements: readonly Statement[];
};
