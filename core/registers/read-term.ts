import type { DocumentReading } from '../model/document.ts';
import type { Range } from '../model/ids.ts';

/** The term of validity that a document prints for itself: its last day, and the sentence that says so. */
export type Term = { endsOn: string; range: Range };

/** The term of validity that a document prints for itself; null where it prints none. */
export function readTerm(_document: DocumentReading): Term | null {
  return null;
}
