const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** A TrueType font of tables by their tags, each beginning at a multiple of four bytes. */
export function writeFont(tables: ReadonlyMap<string, Buffer>): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + tables.size * ENTRY_BYTES);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [head];
  let start = head.length;
  for (const [index, [tag, table]] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(start, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    parts.push(table, Buffer.alloc((4 - (table.length % 4)) % 4));
    start += Math.ceil(table.length / 4) * 4;
  }
  return Buffer.concat(parts);
}
