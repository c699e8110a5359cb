import { findStatements } from './evidence/find-statements.ts';
import type { FurnitureLine } from './find-furniture.ts';
import { findTables } from './find-tables.ts';
import type { Line } from './line.ts';
import type { PageNumbering } from './number-pages.ts';
import { splitGlued } from './split-glued.ts';
import { splitSigned } from './split-signed.ts';
import { splitUnbroken } from './split-unbroken.ts';
import type { Unit } from './unit.ts';
import { unwrapLines } from './unwrap.ts';

/** The units of a bulletin: its lines without the furniture, parted where two things stand on one, and joined where the print broke one thing. */
export function makeUnits(
  allLines: readonly Line[],
  furniture: readonly FurnitureLine[],
  numbering: PageNumbering,
): Unit[] {
  const taken = new Set(furniture.map(({ index }) => index));
  const breaksPage = new Set(
    furniture
      .filter(({ kind }) => kind === 'running-head' || kind === 'page-number')
      .map(({ index }) => index),
  );
  const kept = allLines.filter((_, index) => !taken.has(index));
  const lines = splitGlued(splitSigned(splitUnbroken(kept)));
  const origins = originsOf(lines, allLines);
  return unwrapLines({
    lines,
    pageOf: origins.map((origin) => numbering.pageOf[origin] ?? null),
    afterHead: lines.map(({ start }, index) => {
      const origin = origins[index] ?? 0;
      return breaksPage.has(origin - 1) && allLines[origin]?.start === start;
    }),
    tables: findTables(lines),
    statements: findStatements(lines),
  });
}

/** For each line the index of the line that it is, or is a part of. */
function originsOf(lines: readonly Line[], allLines: readonly Line[]): number[] {
  let origin = 0;
  return lines.map(({ start }) => {
    while ((allLines[origin + 1]?.start ?? Infinity) <= start) origin += 1;
    return origin;
  });
}
