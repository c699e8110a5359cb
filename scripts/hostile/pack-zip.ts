import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed, and the lies that the archive tells of it. */
export type Packed = {
  name: string;
  content: string | Uint8Array;
  /** What the directory says of the size instead of the truth. */
  claimedBytes?: number;
  isEncrypted?: boolean;
};

/** Packs files as a ZIP archive, whatever their names are and whatever is to be said of them. */
export function packZip(files: readonly Packed[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { header, packed, name } = packFile(file);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, tail, name]));
    const whole = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, name, packed]);
    local.push(whole);
    offset += whole.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listing, end]);
}

function packFile({ name, content, claimedBytes, isEncrypted = false }: Packed) {
  const raw = Buffer.from(content);
  const packed = deflateRawSync(raw);
  const named = Buffer.from(name);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(isEncrypted ? 0x801 : 0x800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(raw), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(claimedBytes ?? raw.length, 18);
  header.writeUInt16LE(named.length, 22);
  return { header, packed, name: named };
}
