import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import { squeeze } from '../text/characters.ts';
import type { Conclusion } from './conclusion.ts';
import { evidenceFor } from './conclusion.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Unit } from './unit.ts';

const BEHIND = 3;
const BEFORE = 3;

/** The document number that stands behind or above the title, canonically printed; null where none is printed there. */
export function readNumber(
  units: readonly Unit[],
  found: FoundDocument,
  title: string,
): Conclusion<string | null> {
  const behind = {
    from: found.titleTo,
    to: Math.min(found.to, found.titleTo + BEHIND),
    rule: 'number-behind-title',
  };
  const above = {
    from: Math.max(found.from, found.titleFrom - BEFORE),
    to: found.titleFrom,
    rule: 'number-above-title',
  };
  for (const { from, to, rule } of [behind, above]) {
    for (let index = from; index < to; index += 1) {
      const unit = units[index];
      if (unit?.role !== 'number') continue;
      const value = printNumber(unit.text, title);
      if (value !== null) return { value, evidence: [evidenceFor('documentNumber', rule, 0.97, unit)] };
    }
  }
  return { value: null, evidence: [] };
}

function printNumber(text: string, title: string): string | null {
  const number = parseDocumentNumber(squeeze(text).replace(/[★☆*]+$/u, ''));
  if (!number) return null;
  // 第12号 below 云溪区人民政府令: the order's name is the prefix.
  const prefix = number.prefix === '' && /[令告]$/.test(title) ? title : number.prefix;
  return formatDocumentNumber({ ...number, prefix });
}
