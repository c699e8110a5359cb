/** Offsets of every occurrence of `piece`, overlapping ones too, in text order, at most `limit`; none of an empty piece. */
export function findOccurrences(text: string, piece: string, limit = Infinity): number[] {
  const offsets: number[] = [];
  if (piece === '') return offsets;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    offsets.push(at);
    if (offsets.length >= limit) break;
  }
  return offsets;
}
