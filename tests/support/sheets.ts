import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Blank sheets of paper as PNG files, each of a size of its own, so that they can be told apart. */
export async function sheets(names: readonly string[]): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const [at, name] of names.entries()) files[name] = await sheet(60 + at, 80);
  return files;
}

/** A blank sheet as PNG. */
export async function sheet(width: number, height: number): Promise<Uint8Array> {
  const image = sharp({ create: { width, height, channels: 3, background: '#fff' } });
  return new Uint8Array(await image.png().toBuffer());
}

/** A small PNG whose head says that it is larger: a picture of so many pixels takes seconds to make. */
export async function sheetSaidToBe(width: number, height: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await sheet(60, 80));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}
