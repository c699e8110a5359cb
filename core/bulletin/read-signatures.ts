import { findDates, parseDateLine, parseYearMonth } from '../text/date.ts';
import { readByline } from './byline.ts';
import { endsSentence } from './measure.ts';
import { joinBranches, readOrgans } from './organ.ts';
import { readPlacedOrgans } from './placed-organ.ts';
import { readGluedSigner, readSigner, type Signer } from './signer.ts';
import { kindOfEnding } from './title-kind.ts';
import type { Unit } from './unit.ts';

/** Bodies or persons that signed, with the date below, above or beside their names. */
export type Signature = {
  /** Units of the names; half-open. */
  from: number;
  to: number;
  organs: string[];
  signers: Signer[];
  /** Unit of the date; null where no date stands with the names. */
  dateUnit: number | null;
  date: string | null;
};

const MAX_LINES = 20;
const LONGEST = 80;
/** A date and the names below it may have one short line between them: 命令公佈。 */
const BELOW = 3;

/** The signatures between two units: names above a date, a name and a date on one line, a person below a date; in order. */
export function readSignatures(units: readonly Unit[], from: number, to: number): Signature[] {
  const signatures: Signature[] = [];
  for (let index = from; index < to; index += 1) {
    const unit = units[index];
    if (!unit) break;
    const isDate = unit.role === 'date' || (unit.role === 'plain' && parseYearMonth(unit.text) !== null);
    const signature = isDate ? readAround(units, index, { floor: from, to }) : readBeside(unit, index);
    if (signature) signatures.push(signature);
  }
  return signatures;
}

function readAround(
  units: readonly Unit[],
  dateUnit: number,
  bounds: { floor: number; to: number },
): Signature {
  const text = units[dateUnit]?.text ?? '';
  const date = parseDateLine(text) ?? parseYearMonth(text);
  const above = readAbove(units, bounds.floor, dateUnit);
  if (above.organs.length > 0 || above.signers.length > 0) return { ...above, to: dateUnit, dateUnit, date };
  for (let index = dateUnit + 1; index < Math.min(bounds.to, dateUnit + BELOW); index += 1) {
    const unit = units[index];
    const signer = unit?.role === 'plain' ? readSigner(unit.text) : null;
    if (signer?.name != null)
      return { from: index, to: index + 1, organs: [], signers: [signer], dateUnit, date };
  }
  return { ...above, to: dateUnit, dateUnit, date };
}

function readAbove(
  units: readonly Unit[],
  floor: number,
  dateUnit: number,
): { from: number; organs: string[]; signers: Signer[] } {
  const lines: string[][] = [];
  const signers: Signer[] = [];
  let start = dateUnit;
  while (start > floor && dateUnit - start < MAX_LINES) {
    const unit = units[start - 1];
    // 国 务 院: a short name is spread.
    if ((unit?.role !== 'plain' && unit?.role !== 'spread') || unit.marker || unit.text.length > LONGEST)
      break;
    const session = joinSession(units, start - 1, floor);
    if (session.length > 0) {
      lines.unshift(session);
      start -= 2;
      continue;
    }
    const names = readPlacedOrgans(unit.text);
    const tail = names.length === 0 ? joinBroken(units, start - 1, dateUnit) : [];
    const signer = names.length === 0 && tail.length === 0 ? readSigner(unit.text) : null;
    if (names.length === 0 && tail.length === 0 && !signer) break;
    if (tail.length > 0 && lines.length > 0) lines[0]?.shift();
    if (signer) signers.unshift(signer);
    lines.unshift(names.length > 0 ? names : tail);
    start -= 1;
  }
  return { from: start, organs: joinBranches(lines.flat()), signers };
}

/** 云溪区第三届人民代表大会 / 第二次会议主席团: which session of the congress above signs. */
function joinSession(units: readonly Unit[], index: number, floor: number): string[] {
  const congress = units[index - 1];
  if (index <= floor || congress?.role !== 'plain' || !/[会會]$/.test(congress.text)) return [];
  const session = units[index]?.text ?? '';
  return SESSION.test(session) ? readOrgans(congress.text + session) : [];
}

const SESSION = /^第.{1,4}次(?:会议|會議)(?:主席[团團])?$/u;

/** A name may be broken over two lines (国家粮食和物资储备委员会 / 青川分局). */
function joinBroken(units: readonly Unit[], index: number, dateUnit: number): string[] {
  const below = units[index + 1];
  const [first = '', ...others] = below && index + 1 < dateUnit ? below.text.split(/\s+/) : [];
  const above = units[index]?.text ?? '';
  // A line that names a kind is the end of a title.
  if (others.length > 0 || first === '' || kindOfEnding(above) !== null) return [];
  return readOrgans(above + first);
}

function readBeside(unit: Unit, index: number): Signature | null {
  if (unit.role !== 'plain' || unit.marker || unit.text.length > LONGEST || endsSentence(unit.text))
    return null;
  const dates = findDates(unit.text);
  const date = dates.at(-1);
  if (date?.start === 0 && dates.length === 1) return readBehind(unit, index, date);
  const byline = date ? readByline(unit.text) : null;
  return byline && { from: index, to: index + 1, signers: [], dateUnit: index, ...byline };
}

/** 二零零三年三月十三日於云溪公园管理局; 于 may begin the name of a place. */
const AT = /^於|^于(?!都|田|洪)/u;

/** 2023年7月28日 运输署署长罗绍基 */
function readBehind(
  unit: Unit,
  index: number,
  { date, end }: { date: string; end: number },
): Signature | null {
  const names = unit.text.slice(end).trim().replace(AT, '');
  const organs = readOrgans(names);
  const signer = organs.length > 0 ? null : (readSigner(names) ?? readGluedSigner(names));
  if (organs.length === 0 && !signer) return null;
  return { from: index, to: index + 1, organs, signers: signer ? [signer] : [], dateUnit: index, date };
}
