import sharp from 'sharp';

/** How a sheet went through the scanner. */
export type Scanned = { degrees: number; blur: number; noise: number; quality: number };

/** Laid straight on a good scanner; and askew on a poor one, packed hard. */
export const CLEAN: Scanned = { degrees: 0, blur: 0, noise: 0, quality: 95 };
export const POOR: Scanned = { degrees: 1, blur: 0.7, noise: 24, quality: 70 };

/** The picture of a sheet as a scanner would have it: JPEG. */
export async function scanSheet(
  sheet: Uint8Array,
  { degrees, blur, noise, quality }: Scanned,
): Promise<Buffer> {
  const turned = sharp(sheet).flatten({ background: '#fff' }).rotate(degrees, { background: '#fff' });
  const soft = blur === 0 ? turned : turned.blur(blur);
  const { data, info } = await soft.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const random = generator(info.width * info.height);
  for (let pixel = 0; noise > 0 && pixel < data.length; pixel += info.channels) {
    // The sum of three even ones is near enough to what a sensor does.
    const step = (random() + random() + random() - 1.5) * 2 * noise;
    for (let channel = 0; channel < info.channels; channel += 1)
      data[pixel + channel] = Math.max(0, Math.min(255, (data[pixel + channel] ?? 0) + step));
  }
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
