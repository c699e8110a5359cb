import { expect, test } from 'vitest';
import { findRegions } from '#archive/recognition/find-regions.ts';
import { askew, boxAround, skewOf, straighten } from '#archive/recognition/line-boxes.ts';

const WIDTH = 600;
const HEIGHT = 300;

/** A map on which bars stand for the middles of lines, turned clockwise by so much. */
function mapOf(
  bars: readonly { left: number; top: number; width: number; height: number }[],
  degrees: number,
) {
  const lie = { skew: (degrees * Math.PI) / 180, centreX: WIDTH / 2, centreY: HEIGHT / 2 };
  const likely = new Float32Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const [atX, atY] = straighten(x + 0.5, y + 0.5, lie);
      const isText = bars.some(
        ({ left, top, width, height }) =>
          atX >= left && atX < left + width && atY >= top && atY < top + height,
      );
      if (isText) likely[y * WIDTH + x] = 0.9;
    }
  return { map: { width: WIDTH, height: HEIGHT, likely }, lie };
}

const BARS = [
  { left: 100, top: 80, width: 400, height: 12 },
  { left: 100, top: 120, width: 380, height: 12 },
  { left: 300, top: 160, width: 12, height: 12 },
];

test.each([0, 1, -2.5])('boxes lie around lines that are turned by %d degrees', (degrees) => {
  const { map, lie } = mapOf(BARS, degrees);
  const regions = findRegions(map);
  expect(regions).toHaveLength(3);
  const skew = skewOf(regions);
  expect((skew * 180) / Math.PI).toBeCloseTo(degrees, 1);
  const boxes = regions.map((region) => boxAround(region, { ...lie, skew }, { x: 1, y: 1 }));
  for (const bar of BARS) {
    const around = boxes.find(
      (box) => box !== null && Math.abs(box.top + box.height / 2 - (bar.top + bar.height / 2)) < 4,
    );
    expect(around?.left).toBeLessThan(bar.left);
    expect((around?.left ?? 0) + (around?.width ?? 0)).toBeGreaterThan(bar.left + bar.width - 1);
    expect(around?.height).toBeGreaterThan(bar.height);
    expect(around?.height).toBeLessThan(bar.height * 3);
  }
});

test('specks are no text', () => {
  expect(findRegions(mapOf([{ left: 10, top: 10, width: 3, height: 3 }], 0).map)).toEqual([]);
});

test('a place that is straightened and turned back is where it was', () => {
  const lie = { skew: 0.03, centreX: 300, centreY: 150 };
  const [x, y] = askew(...straighten(17, 290, lie), lie);
  expect([x, y]).toEqual([expect.closeTo(17, 6), expect.closeTo(290, 6)]);
});
