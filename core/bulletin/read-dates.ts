import { findDates } from '../text/date.ts';
import type { Conclusion } from './conclusion.ts';
import { evidenceFor } from './conclusion.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Signature } from './read-signatures.ts';
import type { Unit } from './unit.ts';

/**
 * 成文日期: the date under the signature of the document itself (not of a text attached to it), else the date in its
 * subtitle, else a date line that stands alone at its end; null where none is printed.
 */
export function readSigningDate(
  units: readonly Unit[],
  found: FoundDocument,
  signatures: readonly Signature[],
): Conclusion<string | null> {
  const ownEnd = found.attachments[0]?.from ?? found.to;
  const dated = signatures.filter(({ date }) => date !== null);
  const signed = dated.filter(({ organs, from, to }) => organs.length > 0 || to > from);
  const own = signed.filter(({ from }) => from < ownEnd).at(-1) ?? signed.at(-1);
  if (own) return conclude(own.date, 'date-below-signature', 0.95, units[own.dateUnit ?? own.from]);
  for (let index = found.from; index < Math.min(found.to, found.titleTo + 4); index += 1) {
    const unit = units[index];
    if (unit?.role !== 'subtitle') continue;
    const date = findDates(unit.text)[0]?.date;
    if (date !== undefined) return conclude(date, 'date-in-subtitle', 0.9, unit);
  }
  const alone = dated.at(-1);
  return alone
    ? conclude(alone.date, 'date-stands-alone', 0.7, units[alone.dateUnit ?? alone.from])
    : { value: null, evidence: [] };

  function conclude(
    date: string | null,
    rule: string,
    confidence: number,
    unit: Unit | undefined,
  ): Conclusion<string | null> {
    return { value: date, evidence: [evidenceFor('signedOn', rule, confidence, unit)] };
  }
}

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
