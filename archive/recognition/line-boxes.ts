import type { Region } from './find-regions.ts';

/** A line of text on a picture whose skew has been taken back, in pixels of the picture. */
export type LineBox = { left: number; top: number; width: number; height: number };

/** How lines lie on a picture: turned clockwise by so many radians about its middle. */
export type Lie = { skew: number; centreX: number; centreY: number };

/** Only of a region so many times wider than high its slope is known. */
const TELLING_SHAPE = 5;
/** Skew that is more than a sheet laid askew is not taken back: the page is turned, or is no page of text. */
const MOST_SKEW = Math.PI / 8;
/** The model marks the middle of a line: so much of a region's area for its outline lies around it. */
const AROUND = 1.5;
/** Boxes lower than this, in pixels, hold nothing that can be read. */
const LEAST_HEIGHT = 6;

/** How the lines of a map lie: the slope in the middle of those of its regions, the longer ones weighing more. */
export function skewOf(regions: readonly Region[]): number {
  const slopes = regions.flatMap((region) => {
    const wide = region.tops.length;
    return wide >= TELLING_SHAPE * (region.pixels / wide) ? [{ slope: slopeOf(region), wide }] : [];
  });
  slopes.sort((a, b) => a.slope - b.slope);
  const half = slopes.reduce((sum, { wide }) => sum + wide, 0) / 2;
  let sum = 0;
  for (const { slope, wide } of slopes) {
    sum += wide;
    if (sum >= half) return Math.abs(slope) > MOST_SKEW ? 0 : Math.atan(slope);
  }
  return 0;
}

/** The slope of the line nearest to the middles of a region's columns. */
function slopeOf({ tops, bottoms }: Region): number {
  const count = tops.length;
  const meanX = (count - 1) / 2;
  let products = 0;
  let squares = 0;
  for (const [x, top] of tops.entries()) {
    const middle = (top + (bottoms[x] ?? top)) / 2;
    products += (x - meanX) * middle;
    squares += (x - meanX) ** 2;
  }
  return squares === 0 ? 0 : products / squares;
}

/** A place of a picture where it lies once the skew has been taken back. */
export function straighten(x: number, y: number, { skew, centreX, centreY }: Lie): [number, number] {
  const cos = Math.cos(-skew);
  const sin = Math.sin(-skew);
  const [dx, dy] = [x - centreX, y - centreY];
  return [centreX + dx * cos - dy * sin, centreY + dx * sin + dy * cos];
}

/** Where a place of a straightened picture lies on the picture itself. */
export function askew(x: number, y: number, { skew, centreX, centreY }: Lie): [number, number] {
  return straighten(x, y, { skew: -skew, centreX, centreY });
}

/** The box around the text of a region; `scale` is how many pixels of the picture one of the map is. Null for one too small to be read. */
export function boxAround(region: Region, lie: Lie, scale: { x: number; y: number }): LineBox | null {
  const { left, tops, bottoms } = region;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [column, top] of tops.entries()) {
    const bottom = bottoms[column] ?? top;
    for (const [x, y] of [
      [left + column, top],
      [left + column + 1, bottom + 1],
    ] as const) {
      const [atX, atY] = straighten(x * scale.x, y * scale.y, lie);
      [x0, x1] = [Math.min(x0, atX), Math.max(x1, atX)];
      [y0, y1] = [Math.min(y0, atY), Math.max(y1, atY)];
    }
  }
  const [width, height] = [x1 - x0, y1 - y0];
  const around = (width * height * AROUND) / (2 * (width + height));
  const box = {
    left: x0 - around,
    top: y0 - around,
    width: width + 2 * around,
    height: height + 2 * around,
  };
  return box.height < LEAST_HEIGHT ? null : box;
}
