import { findDates, parseDate } from '../text/date.ts';
import { readOrgans } from './organ.ts';
import type { Unit } from './unit.ts';

/** Bodies or persons that signed, with the date below or beside their names. */
export type Signature = {
  /** Units of the names; half-open. */
  from: number;
  to: number;
  organs: string[];
  /** Unit of the date; null where no date stands below. */
  dateUnit: number | null;
  date: string | null;
};

const MAX_LINES = 14;
const SIGNER =
  /^(?:代)?(?:国家|國家)?(?:省|市|县|區|区|州|旗|镇|代|副)?(?:主席|总理|總理|省长|市长|县长|区长|州长|局长|厅长|部长|主任|行长|署长)\s*\p{Script=Han}{2,4}$/u;

/** The signatures between two units: names above a date, or a name and a date on one line; in order. */
export function readSignatures(units: readonly Unit[], from: number, to: number): Signature[] {
  const signatures: Signature[] = [];
  for (let index = from; index < to; index += 1) {
    const unit = units[index];
    if (!unit) break;
    const signature = unit.role === 'date' ? readAbove(units, from, index) : readBeside(unit, index);
    if (signature) signatures.push(signature);
  }
  return signatures;
}

function readAbove(units: readonly Unit[], floor: number, dateUnit: number): Signature {
  const organs: string[] = [];
  let start = dateUnit;
  while (start > floor && dateUnit - start < MAX_LINES) {
    const unit = units[start - 1];
    if (unit?.role !== 'plain' || unit.marker || unit.text.length > 80) break;
    const names = readOrgans(unit.text);
    const tail = names.length === 0 ? joinBroken(units, start - 1, dateUnit) : [];
    if (names.length === 0 && tail.length === 0 && !SIGNER.test(unit.text)) break;
    if (tail.length > 0 && organs.length > 0) organs.splice(0, 1);
    organs.unshift(...(names.length > 0 ? names : tail));
    start -= 1;
  }
  return { from: start, to: dateUnit, organs, dateUnit, date: parseDate(units[dateUnit]?.text ?? '') };
}

/** A name may be broken over two lines (国家粮食和物资储备委员会 / 青川分局). */
function joinBroken(units: readonly Unit[], index: number, dateUnit: number): string[] {
  const below = units[index + 1];
  return below && index + 1 < dateUnit ? readOrgans(`${units[index]?.text ?? ''}${below.text}`) : [];
}

function readBeside(unit: Unit, index: number): Signature | null {
  if (unit.role !== 'plain' || unit.marker || unit.text.length > 80) return null;
  const date = findDates(unit.text).at(-1);
  if (!date || date.end !== unit.text.length || date.start === 0) return null;
  const organs = readOrgans(unit.text.slice(0, date.start).trim());
  return organs.length > 0 ? { from: index, to: index + 1, organs, dateUnit: index, date: date.date } : null;
}
