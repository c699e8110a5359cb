/**
 * Offsets of a folded text back to its source, as pieces: within a piece both run in step, or (`span` > 0) the whole piece
 * stands for `span` units of the source. Ordinary text has few pieces, so the map stays small and quick to make.
 */
export type OffsetPieces = { out: number[]; source: number[]; span: number[] };

export function emptyPieces(): OffsetPieces {
  return { out: [], source: [], span: [] };
}

/** Starts a piece in which both sides run in step. */
export function addStep(pieces: OffsetPieces, out: number, source: number): void {
  addPiece(pieces, out, source, 0);
}

/** Adds a piece of the form that stands as a whole for `span` units of the source, and the step after it. */
export function addCluster(
  pieces: OffsetPieces,
  piece: { out: number; length: number; source: number; span: number },
): void {
  addPiece(pieces, piece.out, piece.source, piece.span);
  addPiece(pieces, piece.out + piece.length, piece.source + piece.span, 0);
}

function addPiece(pieces: OffsetPieces, out: number, source: number, span: number): void {
  // A step of no length says nothing: the new piece takes its place.
  if (pieces.out.at(-1) === out) removeLast(pieces);
  pieces.out.push(out);
  pieces.source.push(source);
  pieces.span.push(span);
}

/** Takes back what the form holds for the source from `source` on; returns the form offset it is shortened to. */
export function takeBack(pieces: OffsetPieces, source: number): number {
  while ((pieces.source.at(-1) ?? 0) > source) removeLast(pieces);
  const out = pieces.out.at(-1) ?? 0;
  if ((pieces.span.at(-1) ?? 0) === 0) return out + source - (pieces.source.at(-1) ?? 0);
  removeLast(pieces);
  return out;
}

function removeLast(pieces: OffsetPieces): void {
  pieces.out.pop();
  pieces.source.pop();
  pieces.span.pop();
}

/** The two directions of reading the pieces; see `SearchForm`. */
export function readOffsets(pieces: OffsetPieces): {
  sourceStart: (offset: number) => number;
  sourceEnd: (offset: number) => number;
} {
  const identity = (offset: number): number => offset;
  if (pieces.out.length === 0) return { sourceStart: identity, sourceEnd: identity };
  const out = Int32Array.from(pieces.out);
  const source = Int32Array.from(pieces.source);
  const span = Int32Array.from(pieces.span);
  const locate = (offset: number, atEnd: boolean): number => {
    const piece = lastNotAfter(out, offset);
    if (piece < 0) return offset + (atEnd ? 1 : 0);
    const from = source[piece] ?? 0;
    const units = span[piece] ?? 0;
    if (units > 0) return from + (atEnd ? units : 0);
    return from + offset - (out[piece] ?? 0) + (atEnd ? 1 : 0);
  };
  return {
    sourceStart: (offset) => locate(offset, false),
    sourceEnd: (offset) => (offset <= 0 ? 0 : locate(offset - 1, true)),
  };
}

function lastNotAfter(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
