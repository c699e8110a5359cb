import { foldCluster } from './fold-character.ts';
import { addCluster, addStep, type OffsetPieces, takeBack } from './fold-offsets.ts';
import { classOfCodePoint, type FoldTable, isMark, SPECIAL, UNIT_CLASS } from './fold-table.ts';

/** A fold under way: `out[0..length)` is made, `pieces` says where it comes from. */
export type FoldState = {
  readonly source: string;
  readonly table: FoldTable;
  readonly pieces: OffsetPieces;
  out: Uint16Array;
  length: number;
};

/** Folds the character at `at` that the table has no single unit for; returns where to go on. */
export function foldSpecial(state: FoldState, at: number): number {
  const unit = state.source.charCodeAt(at);
  switch (state.table.special[unit]) {
    case SPECIAL.drop:
      return drop(state, at + 1);
    case SPECIAL.space:
      return foldSpace(state, at);
    case SPECIAL.mark:
      return foldMarks(state, at);
    case SPECIAL.surrogate:
      return foldSurrogate(state, at);
    case undefined:
    default:
      return write(state, state.table.expansions.get(unit) ?? '', at, 1);
  }
}

function drop(state: FoldState, next: number): number {
  addStep(state.pieces, state.length, next);
  return next;
}

function write(state: FoldState, folded: string, source: number, span: number): number {
  if (folded === '') return drop(state, source + span);
  const rest = state.source.length - source - span;
  if (state.length + folded.length + rest > state.out.length) {
    const grown = new Uint16Array((state.length + folded.length + rest) * 1.25 + 64);
    grown.set(state.out.subarray(0, state.length));
    state.out = grown;
  }
  for (let at = 0; at < folded.length; at++) state.out[state.length + at] = folded.charCodeAt(at);
  // One unit for one unit is a step like any other.
  if (folded.length !== 1 || span !== 1)
    addCluster(state.pieces, { out: state.length, length: folded.length, source, span });
  state.length += folded.length;
  return source + span;
}

/** Spaces and what does not print between them count as one; it stays only between two narrow letters or digits. */
function foldSpace(state: FoldState, at: number): number {
  const { source, table } = state;
  let next = at + 1;
  while (next < source.length && isGap(table, source.charCodeAt(next))) next++;
  const stays = classBefore(state) === UNIT_CLASS.narrow && classAfter(state, next) === UNIT_CLASS.narrow;
  return stays ? write(state, ' ', at, next - at) : drop(state, next);
}

function isGap(table: FoldTable, unit: number): boolean {
  const special = table.special[unit];
  return special === SPECIAL.space || special === SPECIAL.drop;
}

function classBefore(state: FoldState): number {
  const last = state.out[state.length - 1];
  if (last === undefined) return UNIT_CLASS.other;
  if (last < 0xdc00 || last > 0xdfff) return state.table.unitClass[last] ?? UNIT_CLASS.other;
  return classOfCodePoint(String.fromCharCode(state.out[state.length - 2] ?? 0, last));
}

function classAfter(state: FoldState, at: number): number {
  const codePoint = state.source.codePointAt(at);
  if (codePoint === undefined) return UNIT_CLASS.other;
  const character = String.fromCodePoint(codePoint);
  if (isMark(character)) return UNIT_CLASS.other;
  return classOfCodePoint(foldCluster(character).slice(0, codePoint > 0xffff ? 2 : 1));
}

/** A character and its combining marks are folded together: `e` + U+0301 is é. */
function foldMarks(state: FoldState, at: number): number {
  const { source } = state;
  let end = at;
  while (end < source.length) {
    const character = String.fromCodePoint(source.codePointAt(end) ?? 0);
    if (!isMark(character)) break;
    end += character.length;
  }
  const start = baseBefore(state, at);
  if (start < at) state.length = takeBack(state.pieces, start);
  return write(state, foldCluster(source.slice(start, end)), start, end - start);
}

function baseBefore({ source, table }: FoldState, at: number): number {
  const unit = source.charCodeAt(at - 1);
  if (at === 0 || isGap(table, unit) || table.unit[unit] === 0x0a || table.unit[unit] === 0x09) return at;
  const isPair = at > 1 && (source.codePointAt(at - 2) ?? 0) > 0xffff;
  return isPair ? at - 2 : at - 1;
}

function foldSurrogate(state: FoldState, at: number): number {
  const codePoint = state.source.codePointAt(at) ?? 0;
  if (codePoint <= 0xffff) return write(state, '\ufffd', at, 1);
  const character = String.fromCodePoint(codePoint);
  if (isMark(character)) return foldMarks(state, at);
  const folded = foldCluster(character);
  if (folded !== character) return write(state, folded, at, 2);
  state.out[state.length++] = character.charCodeAt(0);
  state.out[state.length++] = character.charCodeAt(1);
  return at + 2;
}
