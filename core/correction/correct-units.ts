import { readLineRole } from '../bulletin/line-role.ts';
import { readMarker } from '../bulletin/marker.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { Change, ChangeOf } from '../model/correction.ts';
import { joinLines } from '../text/join-lines.ts';
import { sourceOffsetOf, type SourcePlaces } from './source-offset.ts';

/** The units as the archivist has them: texts, paragraph breaks and page numbers; changes are made in their order. */
export function correctUnits(
  units: readonly Unit[],
  changes: readonly Change[],
  source: SourcePlaces,
): readonly Unit[] {
  return changes.reduce<readonly Unit[]>((before, change) => {
    if (change.change === 'set-text') return setText(before, change);
    if (change.change === 'split-block') return splitBlock(before, change, source);
    if (change.change === 'join-block') return joinBlock(before, change);
    if (change.change === 'set-page') return setPage(before, change);
    return before;
  }, units);
}

function setText(units: readonly Unit[], { at, end, text }: ChangeOf<'set-text'>): readonly Unit[] {
  const from = units.findIndex(({ start }) => start === at);
  const [first] = units.slice(from, from + 1);
  if (from === -1 || first === undefined) return units;
  let to = from + 1;
  while ((units[to]?.start ?? Infinity) < end) to += 1;
  const last = units[to - 1] ?? first;
  const rows = first.rows === null ? null : text.split('\n').map((row) => row.split('\t'));
  const wording = rows === null ? text.replace(/\s*\n\s*/g, ' ').trim() : text;
  if (wording === '') return units;
  const whole: Unit = {
    ...first,
    ...roleOf(wording, rows),
    text: wording,
    rows,
    end: last.end,
    lastPage: last.lastPage,
  };
  return [...units.slice(0, from), whole, ...units.slice(to)];
}

function splitBlock(
  units: readonly Unit[],
  { at, before }: ChangeOf<'split-block'>,
  source: SourcePlaces,
): readonly Unit[] {
  const index = units.findIndex(({ start }) => start === at);
  const unit = units[index];
  if (unit?.rows !== null || !unit.text.startsWith(before)) return units;
  const head = before.trimEnd();
  const tail = unit.text.slice(before.length).trimStart();
  const seam = sourceOffsetOf(source, unit, before);
  if (head === '' || tail === '' || seam === null) return units;
  const first: Unit = { ...unit, ...roleOf(head, null), text: head, end: seam.end, lastPage: unit.page };
  const second: Unit = {
    ...unit,
    ...roleOf(tail, null),
    text: tail,
    start: seam.start,
    pageBreak: false,
    afterHead: false,
  };
  return [...units.slice(0, index), first, second, ...units.slice(index + 1)];
}

function joinBlock(units: readonly Unit[], { at }: ChangeOf<'join-block'>): readonly Unit[] {
  const index = units.findIndex(({ start }) => start === at);
  const before = units[index - 1];
  const unit = units[index];
  if (!before || unit?.rows !== null || before.rows !== null) return units;
  const text = joinLines([before.text, unit.text]);
  const whole: Unit = { ...before, ...roleOf(text, null), text, end: unit.end, lastPage: unit.lastPage };
  return [...units.slice(0, index - 1), whole, ...units.slice(index + 1)];
}

/** Of one page: all that stood on the same page with it. Onward: every later page by the same difference. */
function setPage(units: readonly Unit[], { at, page, scope }: ChangeOf<'set-page'>): readonly Unit[] {
  const from = units.findIndex(({ start }) => start === at);
  const old = units[from]?.page;
  if (old === undefined) return units;
  const next = units.findIndex((unit, index) => index > from && unit.page !== old);
  const until = next === -1 ? units.length : next;
  const renumber = (was: number | null): number | null => {
    if (was === old) return page;
    return was === null || old === null || scope === 'page' ? was : Math.max(1, was + page - old);
  };
  return units.map((unit, index) => {
    if (index < from || (scope === 'page' && index >= until)) return unit;
    return { ...unit, page: renumber(unit.page), lastPage: renumber(unit.lastPage) };
  });
}

function roleOf(text: string, rows: string[][] | null): Pick<Unit, 'role' | 'marker'> {
  return rows === null
    ? { role: readLineRole(text), marker: readMarker(text) }
    : { role: 'table', marker: null };
}
