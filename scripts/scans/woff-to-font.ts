import { inflateSync } from 'node:zlib';

const HEADER = { own: 44, entry: 20 };
const FONT = { head: 12, entry: 16 };

/** The font inside a WOFF file (W3C, WOFF File Format 1.0), as drawing libraries read it. */
export function woffToFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = HEADER.own + index * HEADER.entry;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
    const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: checksum ?? 0,
      data: (packed ?? 0) < (length ?? 0) ? inflateSync(data) : data,
    };
  });
  const head = Buffer.alloc(FONT.head + FONT.entry * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  for (const [at, value] of [
    count,
    FONT.entry << power,
    power,
    FONT.entry * (count - (1 << power)),
  ].entries())
    head.writeUInt16BE(value, 4 + at * 2);
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = FONT.head + FONT.entry * index;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    // Tables begin at multiples of four.
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
