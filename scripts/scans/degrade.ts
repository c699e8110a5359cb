import sharp from 'sharp';
import { createRandom } from '../samples/random.ts';

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
  const random = createRandom(info.width * info.height);
  for (let pixel = 0; noise > 0 && pixel < data.length; pixel += info.channels) {
    // The sum of three even ones is near enough to what a sensor does.
    const step = (random.next() + random.next() + random.next() - 1.5) * 2 * noise;
    for (let channel = 0; channel < info.channels; channel += 1)
      data[pixel + channel] = Math.max(0, Math.min(255, (data[pixel + channel] ?? 0) + step));
  }
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
}
