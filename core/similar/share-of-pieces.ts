/** Characters of a piece: so many do not stand together twice by accident. */
const PIECE = 8;
/** So many pieces of each text are compared: the same ones of the same text, whatever stands around them. */
const MOST_PIECES = 20_000;

/**
 * How much of two texts is the same, from 0 to 1: the share of their different pieces of eight characters that both have. Of long
 * texts a sample is compared, the pieces with the least hashes (A. Broder, “On the resemblance and containment of documents”, 1997).
 */
export function shareOfPieces(one: string, other: string): number {
  const [ones, others] = [sampleOf(one), sampleOf(other)];
  if (ones.size === 0 || others.size === 0) return one === other ? 1 : 0;
  // Above the greatest hash of either sample that was cut off, the other sample says nothing.
  const reach = Math.min(reachOf(ones), reachOf(others));
  const within = (pieces: ReadonlySet<number>): number[] => [...pieces].filter((piece) => piece <= reach);
  const shared = within(ones).filter((piece) => others.has(piece)).length;
  return shared / (within(ones).length + within(others).length - shared);
}

function sampleOf(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (let at = 0; at + PIECE <= text.length; at += 1) hashes.add(hashOf(text, at));
  if (hashes.size <= MOST_PIECES) return hashes;
  return new Set(Uint32Array.from(hashes).sort().subarray(0, MOST_PIECES));
}

function reachOf(sample: ReadonlySet<number>): number {
  if (sample.size < MOST_PIECES) return 0xffff_ffff;
  let most = 0;
  for (const hash of sample) most = Math.max(most, hash);
  return most;
}

/** FNV-1a of one piece, mixed once more so that low hashes are no likelier for some texts. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + PIECE; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}
