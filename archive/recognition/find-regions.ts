/** Where a model saw text: for each pixel of a map how likely. */
export type TextMap = { width: number; height: number; likely: Float32Array };

/**
 * A run of pixels that hang together: of each column the first and the last row that belong to it, and how likely they are text on the whole.
 */
export type Region = { left: number; tops: number[]; bottoms: number[]; likely: number; pixels: number };

const TEXT = 0.3;
/** A region that is less likely text on the whole is none, and one of fewer pixels is a speck. */
const LEAST_LIKELY = 0.55;
const LEAST_PIXELS = 12;

/** The regions of a map that are text, each a line or a part of one. */
export function findRegions({ width, height, likely }: TextMap): Region[] {
  const seen = new Uint8Array(width * height);
  const regions: Region[] = [];
  for (let start = 0; start < likely.length; start += 1) {
    if (seen[start] === 1 || (likely[start] ?? 0) <= TEXT) continue;
    const pixels = collect(start);
    if (pixels.length < LEAST_PIXELS) continue;
    const region = measure(pixels);
    if (region.likely >= LEAST_LIKELY) regions.push(region);
  }
  return regions;

  function collect(start: number): number[] {
    const pixels = [start];
    seen[start] = 1;
    for (let next = 0; next < pixels.length; next += 1) {
      const at = pixels[next] ?? 0;
      const x = at % width;
      if (x > 0) take(at - 1, pixels);
      if (x < width - 1) take(at + 1, pixels);
      take(at - width, pixels);
      take(at + width, pixels);
    }
    return pixels;
  }

  function take(at: number, pixels: number[]): void {
    if (seen[at] !== 0 || (likely[at] ?? 0) <= TEXT) return;
    seen[at] = 1;
    pixels.push(at);
  }

  function measure(pixels: readonly number[]): Region {
    let left = Infinity;
    let right = -Infinity;
    for (const at of pixels) {
      left = Math.min(left, at % width);
      right = Math.max(right, at % width);
    }
    const tops = new Array<number>(right - left + 1).fill(Infinity);
    const bottoms = new Array<number>(right - left + 1).fill(-Infinity);
    let sum = 0;
    for (const at of pixels) {
      const column = (at % width) - left;
      const row = Math.floor(at / width);
      tops[column] = Math.min(tops[column] ?? row, row);
      bottoms[column] = Math.max(bottoms[column] ?? row, row);
      sum += likely[at] ?? 0;
    }
    return { left, tops, bottoms, likely: sum / pixels.length, pixels: pixels.length };
  }
}
