import { isSiteLine } from './site-line.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Unit } from './unit.ts';

const SENTENCE = 4;
const LONG = 45;

/** Whether units say anything that a document says: sentences, entries, tables; a head, or a list of links, does not. */
export function hasBody(units: readonly Unit[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (isBody(units[index])) return true;
  return false;
}

/** Whether a unit is of a document's text and not of a head. */
export function isBody(unit: Unit | undefined): boolean {
  if (!unit || unit.statements.length > 0 || unit.role === 'statement') return false;
  if (unit.role === 'table' || unit.role === 'contents-entry' || unit.marker !== null) return true;
  if (unit.role !== 'plain' || isSiteLine(unit.text)) return false;
  // A number by itself is a cell of a table that lost its rows; a year is not.
  if (/^(?!(?:19|20)\d{2}$)[-－]?\d[\d,.]*%?$/.test(unit.text)) return true;
  if (unit.text.length >= SENTENCE && /[。；！？]$/.test(unit.text)) return true;
  return unit.text.length >= LONG && (/[，。；]/.test(unit.text) || kindOfEnding(unit.text) === null);
}
