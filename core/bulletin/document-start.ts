import { isOrgan } from './organ.ts';
import { isSiteLine } from './site-line.ts';
import type { Unit } from './unit.ts';

const LONGEST = 60;

/** Where a document begins whose title or first words stand at `head`: number, letterhead and labels above belong to it. */
export function documentStart(units: readonly Unit[], head: number, floor: number): number {
  let start = head;
  while (start > floor && isOfHead(units, start - 1, floor)) start -= 1;
  return start;
}

function isOfHead(units: readonly Unit[], index: number, floor: number): boolean {
  const unit = units[index];
  if (!unit) return false;
  if (unit.role === 'statement' || unit.statements.length > 0) return true;
  if (unit.role === 'number') return index > floor;
  if (unit.role !== 'plain' || unit.text.length >= LONGEST) return false;
  if (/文件$/.test(unit.text)) return true;
  return (
    (units[index + 1]?.role === 'number' && isOrgan(unit.text)) || (index > floor && isSiteLine(unit.text))
  );
}
