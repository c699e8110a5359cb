import { findDates } from '../text/date.ts';
import type { Conclusion } from './conclusion.ts';
import { evidenceFor } from './conclusion.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Unit } from './unit.ts';

/** 印发日期: the date of the last line that says 印发; null where none does. */
export function readPrintingDate(units: readonly Unit[], found: FoundDocument): Conclusion<string | null> {
  for (let index = found.to - 1; index >= found.from; index -= 1) {
    const unit = units[index];
    if (unit?.role !== 'printing') continue;
    const date = findDates(unit.text)[0]?.date;
    if (date !== undefined)
      return { value: date, evidence: [evidenceFor('printedOn', 'printing-line', 0.95, unit)] };
  }
  return { value: null, evidence: [] };
}
