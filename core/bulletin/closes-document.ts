import { readSigner } from './signer.ts';
import { isSiteLine } from './site-line.ts';
import type { Unit } from './unit.ts';

/** Whether a document ends with a unit: a date, who printed it, a table, a note, who signs by name, （此件公开发布）. */
export function closesDocument({ role, text }: Unit): boolean {
  if (role === 'printing' || role === 'date' || role === 'table' || role === 'note') return true;
  if (text.length < 20 && readSigner(text)?.name != null) return true;
  return text.length < 40 && /^[（(].*(?:公开|印发|发布|刊登|略)[）)]$/.test(text);
}

/** The unit before a head, what a site prints between two documents aside; undefined where none is. */
export function unitBefore(units: readonly Unit[], start: number): Unit | undefined {
  for (let index = start - 1; index >= Math.max(0, start - MAX_ASIDE); index -= 1) {
    const unit = units[index];
    if (unit && unit.role !== 'statement' && !isSiteLine(unit.text)) return unit;
  }
  return units[start - 1];
}

const MAX_ASIDE = 6;
