import { readLineRole } from '../bulletin/line-role.ts';
import { readMarker } from '../bulletin/marker.ts';
import type { Unit } from '../bulletin/unit.ts';
import type { Change, ChangeOf } from '../model/correction.ts';
import { joinLines } from '../text/join-lines.ts';
import { correctPages } from './correct-pages.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { countPrinted, offsetBehind, seamOf, type SourcePlaces } from './source-offset.ts';
import { coverUnits, unitAt } from './unit-index.ts';

/**
 * The units as the archivist has them: texts and paragraph breaks in the order in which they were corrected, then page numbers.
 * A change that names no unit is passed over.
 */
export function correctUnits(
  units: readonly Unit[],
  changes: readonly Change[],
  source: SourcePlaces,
): readonly Unit[] {
  const drafts = units.map((unit): Draft => ({ unit, start: unit.start, pieces: [] }));
  for (const change of changes) {
    if (change.change === 'set-text') setText(drafts, change);
    else if (change.change === 'split-block') splitBlock(drafts, change, source);
    else if (change.change === 'join-block') joinBlock(drafts, change);
  }
  return correctPages(drafts.map(settle), changes);
}

/** A unit, and the texts that were joined to it: put together once, since a paragraph may be joined of thousands. */
type Draft = { unit: Unit; start: number; pieces: string[] };

function settle(draft: Draft): Unit {
  if (draft.pieces.length === 0) return draft.unit;
  const text = joinLines([draft.unit.text, ...draft.pieces]);
  draft.unit = { ...draft.unit, ...roleOf(text, null), text };
  draft.pieces = [];
  return draft.unit;
}

function draftOf(unit: Unit): Draft {
  return { unit, start: unit.start, pieces: [] };
}

function setText(drafts: Draft[], { at, end, text }: ChangeOf<'set-text'>): void {
  const from = unitAt(drafts, at);
  const first = drafts[from]?.unit;
  if (!first) return;
  const to =
    Math.max(
      from,
      lastAtOrBefore(drafts, ({ start }) => start, end - 1),
    ) + 1;
  const last = drafts[to - 1]?.unit ?? first;
  const rows = first.rows === null ? null : text.split('\n').map((row) => row.split('\t'));
  const wording = rows === null ? oneLine(text) : text;
  if (wording.trim() === '') return;
  const whole = {
    ...first,
    ...roleOf(wording, rows),
    text: wording,
    rows,
    end: last.end,
    lastPage: last.lastPage,
  };
  drafts.splice(from, to - from, draftOf(whole));
}

function oneLine(text: string): string {
  const lines = text.trim().split(/\s*\n\s*/);
  return lines.length === 1 ? text.trim() : joinLines(lines);
}

/** The words may reach over several units that read as one title: then the last of them is split, or none where one ends there. */
function splitBlock(drafts: Draft[], { at, before }: ChangeOf<'split-block'>, source: SourcePlaces): void {
  const from = unitAt(drafts, at);
  if (from === -1) return;
  const near = drafts.slice(from, from + 9).map(settle);
  const covered = coverUnits(near, 0, before);
  const unit = near[covered?.whole ?? 0];
  if (!covered || covered.part === '' || unit?.rows !== null) return;
  const seamInText = offsetBehind(unit.text, countPrinted(covered.part));
  const seam = seamOf(source, unit, covered.part);
  if (seam === null) return;
  const [head, tail] = [unit.text.slice(0, seamInText).trimEnd(), unit.text.slice(seamInText)];
  const first = { ...unit, ...roleOf(head, null), text: head, end: seam.end, lastPage: unit.page };
  const second = {
    ...unit,
    ...roleOf(tail, null),
    text: tail,
    start: seam.start,
    pageBreak: false,
    afterHead: false,
  };
  drafts.splice(from + covered.whole, 1, draftOf(first), draftOf(second));
}

function joinBlock(drafts: Draft[], { at }: ChangeOf<'join-block'>): void {
  const index = unitAt(drafts, at);
  const before = drafts[index - 1];
  const draft = drafts[index];
  if (!before || draft?.unit.rows !== null || before.unit.rows !== null) return;
  const { end, lastPage, text } = draft.unit;
  before.unit = { ...before.unit, end, lastPage };
  before.pieces.push(text, ...draft.pieces);
  drafts.splice(index, 1);
}

function roleOf(text: string, rows: string[][] | null): Pick<Unit, 'role' | 'marker'> {
  return rows === null
    ? { role: readLineRole(text), marker: readMarker(text) }
    : { role: 'table', marker: null };
}
